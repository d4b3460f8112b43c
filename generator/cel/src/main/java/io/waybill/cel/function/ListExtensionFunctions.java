package io.waybill.cel.function;

import static io.waybill.cel.function.ListFunctions.list;
import static io.waybill.cel.function.Parameters.INTEGER;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Numbers;
import io.waybill.cel.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Parts, orders and unions of lists.
 *
 * <p>Source: cel-go's ext/lists.go, version 3.
 */
final class ListExtensionFunctions {

    /** What the macro {@code sortBy} calls. */
    static final String SORT_BY = "lists.@sortByAssociatedKeys";

    private static final ListType ITEMS = ListType.create(ListTypes.ITEM);
    private static final Parameter LIST = new Parameter(ITEMS, List.class);
    private static final Parameter NESTED = new Parameter(ListType.create(ITEMS), List.class);
    private static final Parameter ANY = new Parameter(ListType.create(SimpleType.DYN), List.class);
    private static final ListType NUMBERS = ListType.create(SimpleType.INT);
    private static final long LONGEST = 10_000_000;

    private ListExtensionFunctions() {}

    static Functions functions() {
        Functions functions = new Functions()
                .member("slice", "list_slice", ITEMS, ListExtensionFunctions::slice, LIST, INTEGER, INTEGER)
                .member("flatten", "list_flatten", ITEMS, a -> flat(list(a), 1), NESTED)
                .member("flatten", "list_flatten_int", ANY.type(), a -> flat(list(a), (Long) a[1]), ANY, INTEGER)
                .member("distinct", "list_distinct", ITEMS, a -> distinct(list(a)), LIST)
                .member("reverse", "list_reverse", ITEMS, ListExtensionFunctions::reverse, LIST)
                .global("lists.range", "lists_range", NUMBERS, a -> range((Long) a[0]), INTEGER);
        for (CelType type : ListTypes.COMPARABLE) {
            String name = type.name();
            Parameter keys = new Parameter(ListType.create(type), List.class);
            functions
                    .member(
                            "sort",
                            "list_" + name + "_sort",
                            ListType.create(type),
                            a -> sorted(list(a), list(a)),
                            keys)
                    .global(
                            SORT_BY,
                            "list_" + name + "_sortByAssociatedKeys",
                            ITEMS,
                            a -> sorted(list(a), (List<?>) a[1]),
                            LIST,
                            keys);
        }
        return functions;
    }

    private static Object slice(Object[] arguments) {
        long start = (Long) arguments[1];
        long end = (Long) arguments[2];
        String call = "cannot slice(" + start + ", " + end + "), ";
        if (start < 0 || end < 0) {
            throw EvaluationError.of(call + "negative indexes not supported");
        }
        if (start > end) {
            throw EvaluationError.of(call + "start index must be less than or equal to end index");
        }
        List<?> list = list(arguments);
        if (list.size() < end) {
            throw EvaluationError.of(call + "list is length " + list.size());
        }
        return new ArrayList<>(list.subList((int) start, (int) end));
    }

    private static List<Object> flat(List<?> list, long depth) {
        if (depth < 0) {
            throw EvaluationError.of("level must be non-negative");
        }
        List<Object> flat = new ArrayList<>();
        for (Object item : list) {
            if (depth > 0 && item instanceof List<?> inner) {
                flat.addAll(flat(inner, depth - 1));
            } else {
                flat.add(item);
            }
        }
        return flat;
    }

    private static Object reverse(Object[] arguments) {
        List<Object> reversed = new ArrayList<>(list(arguments));
        Collections.reverse(reversed);
        return reversed;
    }

    private static Object range(long size) {
        if (size > LONGEST) {
            throw EvaluationError.end("operation cancelled: actual cost limit exceeded");
        }
        return LongStream.range(0, Math.max(0, size)).boxed().toList();
    }

    private static List<Object> distinct(List<?> list) {
        List<Object> distinct = new ArrayList<>();
        Set<Object> texts = new HashSet<>();
        for (Object item : list) {
            boolean isSimple = item instanceof String || item instanceof Boolean;
            boolean isNew = isSimple ? texts.add(item) : isNew(item, distinct);
            if (isNew) {
                distinct.add(item);
            }
        }
        return distinct;
    }

    private static boolean isNew(Object item, List<Object> seen) {
        for (Object other : seen) {
            if (Numbers.isNumber(item) == Numbers.isNumber(other) && Values.equal(item, other)) {
                return false;
            }
        }
        return true;
    }

    private static Object sorted(List<?> list, List<?> keys) {
        if (list.size() != keys.size()) {
            throw EvaluationError.of("the list and its keys are not of one size");
        }
        String type = keys.isEmpty() ? "" : Values.typeName(keys.get(0));
        if (keys.stream().anyMatch(key -> !Values.typeName(key).equals(type))) {
            throw EvaluationError.of("list elements must have the same type");
        }
        Comparator<Integer> byKey = (one, other) -> Values.compare(keys.get(one), keys.get(other));
        return IntStream.range(0, list.size())
                .boxed()
                .sorted(byKey)
                .map(index -> (Object) list.get(index))
                .toList();
    }
}
