package io.waybill.cel.function;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.waybill.cel.function.TextFormatFunctions.Clause;
import io.waybill.cel.value.Durations;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.GoText;
import io.waybill.cel.value.Timestamp;
import io.waybill.cel.value.TypeValue;
import io.waybill.cel.value.Values;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values within a formatted text. Numbers with fractions have the separators of American English. */
final class FormattedValue {

    static final int DIGITS = 6;

    private static final int HEXADECIMAL = 16;
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final List<String> SPECIAL = List.of("NaN", "Infinity", "-Infinity");

    private FormattedValue() {}

    static String of(Clause clause, Object value) {
        return switch (clause.letter()) {
            case 'd' -> whole(value, 10, "decimal clause can only be used on integers");
            case 'b' ->
                value instanceof Boolean truth
                        ? (truth ? "1" : "0")
                        : whole(value, 2, "only integers and bools can be formatted as binary");
            case 'o' -> whole(value, 8, "octal clause can only be used on integers");
            case 'x' -> hexadecimal(value);
            case 'X' -> hexadecimal(value).toUpperCase(Locale.ROOT);
            case 'f' -> fixed(value, clause.digits());
            case 'e' -> scientific(value, clause.digits());
            default -> text(value);
        };
    }

    private static EvaluationError unfit(String rule, Object value) {
        return EvaluationError.of("error during formatting: " + rule + ", was given " + Values.typeName(value));
    }

    private static String whole(Object value, int base, String rule) {
        if (value instanceof Long number) {
            return Long.toString(number, base);
        }
        if (value instanceof UnsignedLong number) {
            return number.toString(base);
        }
        throw unfit(rule, value);
    }

    private static String hexadecimal(Object value) {
        if (value instanceof String text) {
            return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        }
        if (value instanceof CelByteString bytes) {
            return HexFormat.of().formatHex(bytes.toByteArray());
        }
        return whole(value, HEXADECIMAL, "only integers, byte buffers, and strings can be formatted as hex");
    }

    private static double number(Object value, String rule) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof String text && SPECIAL.contains(text)) {
            return Double.parseDouble(text);
        }
        throw unfit(rule, value);
    }

    private static String special(double number) {
        return Double.isNaN(number) ? "NaN" : number > 0 ? "∞" : "-∞";
    }

    private static String fixed(Object value, int digits) {
        double number = number(value, "fixed-point clause can only be used on doubles");
        if (!Double.isFinite(number)) {
            return special(number);
        }
        String plain = GoText.fixed(new BigDecimal(number), digits);
        String sign = number < 0 && !plain.startsWith("-") ? "-" : "";
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return sign + THOUSANDS.matcher(whole).replaceAll(",") + (point < 0 ? "" : plain.substring(point));
    }

    /** What is written as digits behind the point is taken for the least width, as the server's library does. */
    private static String scientific(Object value, int width) {
        double number = number(value, "scientific clause can only be used on doubles");
        if (!Double.isFinite(number)) {
            return padded(special(number), width);
        }
        String text = GoText.scientific(new BigDecimal(number), DIGITS);
        int at = text.indexOf('e');
        String exponent = text.substring(at + 1)
                .replace("+", "")
                .chars()
                .mapToObj(letter -> letter == '-' ? "⁻" : SUPERSCRIPT.substring(letter - '0', letter - '0' + 1))
                .collect(Collectors.joining());
        return padded(text.substring(0, at) + "×10" + exponent, width);
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** A value by itself. */
    static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FormattedValue::inner).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(key(key), inner(entry)));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Double number) {
            return GoText.general(number);
        }
        if (value instanceof Duration duration) {
            return Durations.text(duration);
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.text();
        }
        return simple(value);
    }

    private static String simple(Object value) {
        if (value instanceof CelByteString bytes) {
            return ConversionFunctions.utf8(bytes);
        }
        if (value instanceof TypeValue type) {
            return type.name();
        }
        if (value instanceof NullValue) {
            return "null";
        }
        boolean isSimple = value instanceof String
                || value instanceof Long
                || value instanceof UnsignedLong
                || value instanceof Boolean;
        if (isSimple) {
            return value.toString();
        }
        throw unfit(
                "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps",
                value);
    }

    private static String key(Object key) {
        if (key instanceof String || key instanceof Boolean || key instanceof Long || key instanceof UnsignedLong) {
            return inner(key);
        }
        throw EvaluationError.of(
                "error during formatting: no formatting function for map key of type " + Values.typeName(key));
    }

    /** A value within another, as an expression would write it. */
    private static String inner(Object value) {
        if (value instanceof String text) {
            return GoText.quote(text);
        }
        if (value instanceof CelByteString bytes) {
            return "b" + GoText.quote(ConversionFunctions.utf8(bytes));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? GoText.fixed(new BigDecimal(number), DIGITS)
                    : "\"" + GoText.general(number) + "\"";
        }
        if (value instanceof Duration) {
            return "duration(" + GoText.quote(text(value)) + ")";
        }
        return value instanceof Timestamp ? "timestamp(" + GoText.quote(text(value)) + ")" : text(value);
    }
}
