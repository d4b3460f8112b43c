package io.waybill.cel.run;

import dev.cel.common.values.NullValue;
import io.waybill.cel.value.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a value is one of a fixed set.
 *
 * @param value the value
 * @param texts the set but for numbers
 * @param numbers the numbers of the set
 */
record Membership(Step value, Set<Object> texts, List<Object> numbers) implements Step {

    /** The step for the items of a list; nothing where they are of other than simple types. */
    static Optional<Step> of(Step value, List<?> list) {
        if (list.isEmpty()) {
            return Optional.of(new Constant(false));
        }
        Set<Object> texts = new HashSet<>();
        List<Object> numbers = new ArrayList<>();
        for (Object item : list) {
            boolean isSimple = item instanceof String || item instanceof Boolean || item instanceof NullValue;
            if (!isSimple && !Numbers.isNumber(item)) {
                return Optional.empty();
            }
            if (isSimple) {
                texts.add(item);
            } else {
                numbers.add(item);
            }
        }
        return Optional.of(new Membership(value, texts, numbers));
    }

    @Override
    public Object run(Frame frame) {
        Object found = value.run(frame);
        return Numbers.isNumber(found)
                ? numbers.stream().anyMatch(number -> Numbers.equal(number, found))
                : texts.contains(found);
    }
}
