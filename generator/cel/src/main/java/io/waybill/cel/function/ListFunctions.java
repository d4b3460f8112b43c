package io.waybill.cel.function;

import static io.waybill.cel.function.ListTypes.COMPARABLE;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Body;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.value.Durations;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Numbers;
import io.waybill.cel.value.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums, bounds and places of the items of lists.
 *
 * <p>Source: k8s.io/apiserver/pkg/cel/library/lists.go.
 */
final class ListFunctions {

    private static final Parameter LIST = new Parameter(ListType.create(ListTypes.ITEM), List.class);
    private static final Parameter VALUE = new Parameter(ListTypes.ITEM, Object.class);

    /** The types that have sums, and that of an empty list; of one without a type the first counts. */
    private static final Map<CelType, Object> SUMMABLE = new LinkedHashMap<>();

    static {
        SUMMABLE.put(SimpleType.INT, 0L);
        SUMMABLE.put(SimpleType.UINT, UnsignedLong.ZERO);
        SUMMABLE.put(SimpleType.DOUBLE, 0.0);
        SUMMABLE.put(SimpleType.DURATION, Duration.ZERO);
    }

    private ListFunctions() {}

    static Functions functions() {
        Functions functions = new Functions()
                .member("indexOf", "list_a_index_of_int", SimpleType.INT, ListFunctions::indexOf, LIST, VALUE)
                .member(
                        "lastIndexOf",
                        "list_a_last_index_of_int",
                        SimpleType.INT,
                        ListFunctions::lastIndexOf,
                        LIST,
                        VALUE);
        for (CelType type : COMPARABLE) {
            String name = ListTypes.name(type);
            Parameter list = new Parameter(ListType.create(type), List.class);
            functions
                    .member(
                            "isSorted",
                            "list_" + name + "_is_sorted_bool",
                            SimpleType.BOOL,
                            ListFunctions::isSorted,
                            list)
                    .member("min", "list_" + name + "_min_" + name, type, bound("min", -1), list)
                    .member("max", "list_" + name + "_max_" + name, type, bound("max", 1), list);
        }
        SUMMABLE.forEach((type, zero) -> {
            String name = ListTypes.name(type);
            Parameter list = new Parameter(ListType.create(type), List.class);
            functions.member("sum", "list_" + name + "_sum_" + name, type, a -> sum(list(a), zero), list);
        });
        return functions;
    }

    static List<?> list(Object[] arguments) {
        return (List<?>) arguments[0];
    }

    private static Object indexOf(Object[] arguments) {
        long index = 0;
        for (Object item : list(arguments)) {
            if (Values.equal(item, arguments[1])) {
                return index;
            }
            index++;
        }
        return -1L;
    }

    private static Object lastIndexOf(Object[] arguments) {
        List<?> list = list(arguments);
        for (int i = list.size() - 1; i >= 0; i--) {
            if (Values.equal(list.get(i), arguments[1])) {
                return (long) i;
            }
        }
        return -1L;
    }

    private static Object isSorted(Object[] arguments) {
        List<?> list = list(arguments);
        for (int i = 1; i < list.size(); i++) {
            if (Values.compare(list.get(i - 1), list.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Body bound(String name, int sign) {
        return arguments -> {
            List<?> list = list(arguments);
            if (list.isEmpty()) {
                throw EvaluationError.of(name + " called on empty list");
            }
            Object bound = list.get(0);
            for (Object item : list) {
                bound = Integer.signum(Values.compare(item, bound)) == sign ? item : bound;
            }
            return bound;
        };
    }

    private static Object sum(List<?> list, Object zero) {
        if (list.isEmpty()) {
            return zero;
        }
        Object sum = list.get(0);
        for (Object item : list.subList(1, list.size())) {
            sum = plus(sum, item);
        }
        return sum;
    }

    private static Object plus(Object sum, Object item) {
        if (sum instanceof Long a && item instanceof Long b) {
            try {
                return Math.addExact(a, b);
            } catch (ArithmeticException e) {
                throw EvaluationError.of("integer overflow");
            }
        }
        if (sum instanceof UnsignedLong a && item instanceof UnsignedLong b) {
            return Numbers.unsigned(a.bigIntegerValue().add(b.bigIntegerValue()));
        }
        if (sum instanceof Duration a && item instanceof Duration b) {
            return Durations.plus(a, b);
        }
        if (sum instanceof Double a && item instanceof Double b) {
            return a + b;
        }
        throw EvaluationError.noSuchOverload();
    }
}
