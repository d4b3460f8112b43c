package io.waybill.cel.run;

import dev.cel.common.values.CelByteString;
import io.waybill.cel.function.value.NamedFormat;
import io.waybill.cel.value.Named;
import io.waybill.cel.value.Timestamp;
import io.waybill.cel.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What calls cost when they run.
 *
 * <p>Source: CallCost of k8s.io/apiserver/pkg/cel/library/cost.go, then costCall of cel-go's interpreter/runtimecost.go
 * and the trackers of its ext/lists.go and ext/sets.go.
 */
final class RunCosts {

    private static final double TRAVERSAL = 0.1;
    private static final double REGEX = 0.25;
    private static final long CHECK = 350_000;
    private static final int LIST_CALL = 11;

    private RunCosts() {}

    /** The cost of comparing two values. */
    static long ofEquality(Object one, Object other, boolean isNot) {
        if (!isNot && one instanceof Named && !(one instanceof Timestamp)) {
            return 1;
        }
        return traversed(Math.min(Values.size(one), Values.size(other)), 1);
    }

    /** The cost of a call with some values. */
    static long ofCall(String function, String overload, Object[] values, Object result) {
        if (overload.startsWith("list_sets_")) {
            long product = Values.size(values[0]) * Values.size(values[1]);
            return product * (overload.contains("equivalent") ? 2 : 1) + 1;
        }
        return switch (function) {
            case "check" -> CHECK;
            case "isSorted", "sum", "max", "min", "indexOf", "lastIndexOf" -> walk(values[0]);
            case "url", "lowerAscii", "upperAscii", "substring", "trim", "jsonpatch.escapeKey" -> first(values, 1);
            case "cidr", "isIP", "isCIDR", "quantity", "isQuantity", "semver", "isSemver" -> first(values, 1);
            case "ip" -> overload.equals("cidr_ip") ? 1 : first(values, 1);
            case "replace", "split", "ip.isCanonical" -> first(values, 2);
            case "join" -> traversed(Values.size(result), 2);
            case "matches" ->
                overload.equals("matches_string") ? regex(Values.size(values[0]), Values.size(values[1])) : 1;
            case "find", "findAll" -> regex(Values.size(values[0]), Values.size(values[1]));
            case "validate" -> regex(Values.size(values[1]), ((NamedFormat) values[0]).patternSize());
            case "containsIP" -> range(values, overload.equals("cidr_contains_ip_string"));
            case "containsCIDR" ->
                range(values, overload.equals("cidr_contains_cidr_string")) + traversed(Values.size(values[0]), 1) + 1;
            case "slice", "lists.range", "reverse", "flatten", "distinct", "sort", "lists.@sortByAssociatedKeys" ->
                list(function, values, result);
            default -> ofStandard(function, overload, values);
        };
    }

    private static long ofStandard(String function, String overload, Object[] values) {
        return switch (function) {
            case "startsWith", "endsWith", "format", "strings.quote" -> first(values, 1);
            case "bytes", "string" ->
                overload.equals("string_to_bytes") || overload.equals("bytes_to_string") ? first(values, 1) : 1;
            case "@in", "_in_" -> overload.equals("in_list") ? Values.size(values[1]) : 1;
            case "_<_", "_<=_", "_>_", "_>=_" ->
                values[0] instanceof String || values[0] instanceof CelByteString
                        ? traversed(Math.min(Values.size(values[0]), Values.size(values[1])), 1)
                        : 1;
            case "_+_" ->
                overload.equals("add_string") || overload.equals("add_bytes")
                        ? traversed(Values.size(values[0]) + Values.size(values[1]), 1)
                        : 1;
            case "contains" -> first(values, 1) * traversed(Values.size(values[1]), 1);
            default -> 1;
        };
    }

    private static long traversed(long size, int times) {
        return (long) Math.ceil(size * times * TRAVERSAL);
    }

    private static long first(Object[] values, int times) {
        return values.length == 0 ? 1 : traversed(Values.size(values[0]), times);
    }

    private static long regex(long text, long pattern) {
        return traversed(text + 1, 1) * (long) Math.ceil(pattern * REGEX);
    }

    private static long range(Object[] values, boolean isText) {
        long cost = traversed(Values.size(values[0]), 2);
        return isText ? cost + traversed(Values.size(values[1]), 1) : cost;
    }

    private static long list(String function, Object[] values, Object result) {
        return switch (function) {
            case "slice", "lists.range", "reverse" -> Values.size(result) + LIST_CALL;
            case "flatten" -> {
                long depth = values.length == 2 && values[1] instanceof Long given ? given : 1;
                yield Values.size(values[0]) * depth + LIST_CALL;
            }
            case "lists.@sortByAssociatedKeys" -> squared((List<?>) values[1]);
            default -> squared((List<?>) values[0]);
        };
    }

    private static long squared(List<?> list) {
        boolean isText = !list.isEmpty() && (list.get(0) instanceof String || list.get(0) instanceof CelByteString);
        double factor = isText ? 2 + TRAVERSAL : 2;
        return (long) ((double) list.size() * list.size() * factor) + LIST_CALL;
    }

    /** The cost of going through a value with all its parts. */
    private static long walk(Object value) {
        if (value instanceof String text) {
            return (long) (text.getBytes(StandardCharsets.UTF_8).length * TRAVERSAL);
        }
        if (value instanceof CelByteString bytes) {
            return (long) (bytes.size() * TRAVERSAL);
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToLong(RunCosts::walk).sum();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .mapToLong(entry -> walk(entry.getKey()) + walk(entry.getValue()))
                    .sum();
        }
        return 1;
    }
}
