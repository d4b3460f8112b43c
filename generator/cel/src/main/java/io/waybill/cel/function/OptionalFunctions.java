package io.waybill.cel.function;

import dev.cel.common.types.ListType;
import dev.cel.common.types.OptionalType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that may be missing. */
final class OptionalFunctions {

    private static final Class<?> OPTIONAL = Optional.class;
    private static final ListType ITEMS = ListType.create(ListTypes.ITEM);
    private static final Parameter OPTIONALS =
            new Parameter(ListType.create(OptionalType.create(ListTypes.ITEM)), List.class);

    private OptionalFunctions() {}

    static Functions functions() {
        return new Functions()
                .body("optional.of", a -> Optional.of(a[0]), Object.class)
                .body(
                        "optional.ofNonZeroValue",
                        a -> Values.isZero(a[0]) ? Optional.empty() : Optional.of(a[0]),
                        Object.class)
                .body("optional.none", a -> Optional.empty())
                .body("optional.unwrap", a -> unwrapped((List<?>) a[0]), List.class)
                .member("unwrapOpt", "optional_unwrapOpt", ITEMS, a -> unwrapped((List<?>) a[0]), OPTIONALS)
                .body("value", a -> value((Optional<?>) a[0]), OPTIONAL)
                .body("hasValue", a -> ((Optional<?>) a[0]).isPresent(), OPTIONAL)
                .body("first", a -> end((List<?>) a[0], 0), List.class)
                .body("last", a -> end((List<?>) a[0], ((List<?>) a[0]).size() - 1), List.class);
    }

    private static Object value(Optional<?> optional) {
        if (optional.isEmpty()) {
            throw EvaluationError.of("optional.none() dereference");
        }
        return optional.get();
    }

    private static Object end(List<?> list, int index) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(index));
    }

    private static Object unwrapped(List<?> list) {
        List<Object> unwrapped = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Optional<?> optional)) {
                throw EvaluationError.of("value " + item + " is not optional");
            }
            optional.ifPresent(unwrapped::add);
        }
        return unwrapped;
    }

    /** What two-variable loops over maps make their results with. */
    static Functions entries() {
        return new Functions()
                .body("cel.@mapInsert", a -> with(a[0], a[1], a[2]), Map.class, Object.class, Object.class)
                .body("cel.@mapInsert", a -> with(a[0], (Map<?, ?>) a[1]), Map.class, Map.class);
    }

    /** A map that a loop has made and goes on filling. */
    private static final class Growing extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        Growing(Map<?, ?> start) {
            super(start);
        }
    }

    private static Map<Object, Object> with(Object map, Object key, Object value) {
        Growing more = map instanceof Growing growing ? growing : new Growing((Map<?, ?>) map);
        if (more.put(key, value) != null) {
            throw EvaluationError.of("insert failed: key " + key + " already exists");
        }
        return more;
    }

    private static Map<Object, Object> with(Object map, Map<?, ?> entries) {
        Map<Object, Object> more = map instanceof Growing growing ? growing : new Growing((Map<?, ?>) map);
        entries.forEach((key, value) -> with(more, key, value));
        return more;
    }
}
