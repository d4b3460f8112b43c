package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.value.IntOrString;
import io.waybill.kubernetes.tree.Fields;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number of pods, or a percentage of them. */
final class Amount {

    private static final String PERCENT = "%";

    private final IntOrString amount;
    private final long value;

    private Amount(IntOrString amount, long value) {
        this.amount = amount;
        this.value = value;
    }

    /** Reads one; a default where it is absent or neither. */
    static Amount of(@Nullable Node node, String absent) {
        String text = Fields.text(node).orElse(absent);
        return parse(text).or(() -> parse(absent)).orElseThrow();
    }

    private static Optional<Amount> parse(String text) {
        if (!text.matches("[0-9]{1,10}%?")) {
            return Optional.empty();
        }
        long value = Long.parseLong(text.replace(PERCENT, ""));
        IntOrString amount = text.endsWith(PERCENT)
                ? IntOrString.of(text)
                : IntOrString.of((int) Math.min(value, Integer.MAX_VALUE));
        return Optional.of(new Amount(amount, value));
    }

    /** As the DSL has it. */
    IntOrString value() {
        return amount;
    }

    boolean isAbove100Percent() {
        return amount.toString().endsWith(PERCENT) && value > 100;
    }

    boolean isZero() {
        return value == 0;
    }

    /** How many of so many pods these are, within the range of an int. */
    int of(int pods, RoundingMode rounding) {
        return amount.partOf(pods, rounding).orElseThrow();
    }

    /** As written. */
    @Override
    public String toString() {
        return amount.toString();
    }
}
