package io.waybill.cel;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import io.waybill.cel.Functions.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sums, bounds and places of the items of lists. */
final class ListFunctions {

    private static final TypeParamType ITEM = TypeParamType.create("T");
    private static final Parameter LIST = new Parameter(ListType.create(ITEM), List.class);
    private static final Parameter VALUE = new Parameter(ITEM, Object.class);

    private ListFunctions() {}

    static Functions functions() {
        return new Functions()
                .member("isSorted", "list_is_sorted", SimpleType.BOOL, ListFunctions::isSorted, LIST)
                .member("sum", "list_sum", ITEM, ListFunctions::sum, LIST)
                .member("min", "list_min", ITEM, arguments -> bound("min", arguments, -1), LIST)
                .member("max", "list_max", ITEM, arguments -> bound("max", arguments, 1), LIST)
                .member(
                        "indexOf",
                        "list_index_of",
                        SimpleType.INT,
                        arguments -> (long) list(arguments).indexOf(arguments[1]),
                        LIST,
                        VALUE)
                .member(
                        "lastIndexOf",
                        "list_last_index_of",
                        SimpleType.INT,
                        arguments -> (long) list(arguments).lastIndexOf(arguments[1]),
                        LIST,
                        VALUE);
    }

    private static List<?> list(Object[] arguments) {
        return (List<?>) arguments[0];
    }

    private static Object isSorted(Object[] arguments) {
        List<?> list = list(arguments);
        for (int i = 1; i < list.size(); i++) {
            if (compare(list.get(i - 1), list.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Object bound(String name, Object[] arguments, int sign) {
        List<?> list = list(arguments);
        if (list.isEmpty()) {
            throw new IllegalArgumentException(name + " called on empty list");
        }
        Object bound = list.get(0);
        for (Object item : list) {
            bound = Integer.signum(compare(item, bound)) == sign ? item : bound;
        }
        return bound;
    }

    private static Object sum(Object[] arguments) {
        Object sum = 0L;
        boolean isFirst = true;
        for (Object item : list(arguments)) {
            sum = isFirst ? item : plus(sum, item);
            isFirst = false;
        }
        return sum;
    }

    private static Object plus(Object sum, Object item) {
        if (sum instanceof Long a && item instanceof Long b) {
            return Math.addExact(a, b);
        }
        if (sum instanceof Duration a && item instanceof Duration b) {
            return a.plus(b);
        }
        if (sum instanceof Number a && item instanceof Number b) {
            return a.doubleValue() + b.doubleValue();
        }
        throw new IllegalArgumentException("no such overload: sum of values that are not numbers");
    }

    /** Compares two values of one type. */
    static int compare(Object one, Object other) {
        if (one instanceof Long a && other instanceof Long b) {
            return Long.compare(a, b);
        }
        if (one instanceof Number a && other instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        if (one instanceof Boolean a && other instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        if (one instanceof Duration a && other instanceof Duration b) {
            return a.compareTo(b);
        }
        if (one instanceof Instant a && other instanceof Instant b) {
            return a.compareTo(b);
        }
        throw new IllegalArgumentException("no such overload: values of these types have no order");
    }
}
