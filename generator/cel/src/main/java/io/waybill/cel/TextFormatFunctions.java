package io.waybill.cel;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import io.waybill.cel.Functions.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts with values put into them: {@code "%s has %d".format([name, count])}. */
final class TextFormatFunctions {

    private static final Pattern CLAUSE = Pattern.compile("%(?:\\.(\\d{1,3}))?([sdfebxXo%])|%");
    private static final int DIGITS = 6;
    private static final int HEXADECIMAL = 16;

    private TextFormatFunctions() {}

    static Functions functions() {
        return new Functions()
                .member(
                        "format",
                        "string_format_list",
                        SimpleType.STRING,
                        arguments -> format((String) arguments[0], (List<?>) arguments[1]),
                        Parameters.TEXT,
                        new Parameter(ListType.create(SimpleType.DYN), List.class));
    }

    private static String format(String text, List<?> values) {
        Iterator<?> rest = values.iterator();
        return CLAUSE.matcher(text).replaceAll(match -> {
            if (match.group(2) == null) {
                throw new IllegalArgumentException("unrecognized formatting clause in \"" + text + "\"");
            }
            if (match.group(2).equals("%")) {
                return "%";
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException("index " + values.size() + " out of range");
            }
            int digits = match.group(1) == null ? DIGITS : Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(clause(match.group(2), digits, rest.next()));
        });
    }

    private static String clause(String clause, int digits, Object value) {
        return switch (clause) {
            case "d" -> whole(value, 10);
            case "b" -> value instanceof Boolean truth ? (truth ? "1" : "0") : whole(value, 2);
            case "o" -> whole(value, 8);
            case "x" -> whole(value, HEXADECIMAL);
            case "X" -> whole(value, HEXADECIMAL).toUpperCase(Locale.ROOT);
            case "f" -> decimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
            case "e" -> String.format(Locale.ROOT, "%." + digits + "e", decimal(value));
            default -> text(value);
        };
    }

    private static String whole(Object value, int base) {
        if (value instanceof Long number) {
            return Long.toString(number, base);
        }
        throw new IllegalArgumentException("only integers can be formatted with this clause");
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException("only numbers can be formatted with this clause");
    }

    /** A value as expressions write it; entries of maps by their keys. */
    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TextFormatFunctions::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(text(key), text(entry)));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) (double) number);
        }
        return value instanceof NullValue ? "null" : String.valueOf(value);
    }
}
