package io.waybill.cel.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Texts of numbers and quoted texts as Go's fmt and strconv write them. */
public final class GoText {

    private static final int LARGEST_EXPONENT = 6;
    private static final int MOST_DIGITS = 17;
    private static final int SHORTEST_EXPONENT = -4;

    private GoText() {}

    /** A number in the form {@code %g}: the fewest digits, with an exponent where it is large or small. */
    public static String general(double number) {
        if (!Double.isFinite(number)) {
            return special(number);
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal exact = shortest(number);
        int exponent = exact.precision() - exact.scale() - 1;
        return exponent < SHORTEST_EXPONENT || exponent >= LARGEST_EXPONENT
                ? scientific(exact, exact.precision() - 1)
                : exact.toPlainString();
    }

    /** A number in the form {@code %f} with as many digits as it needs. */
    public static String plain(double number) {
        if (!Double.isFinite(number)) {
            return special(number);
        }
        return number == 0 ? (1 / number < 0 ? "-0" : "0") : shortest(number).toPlainString();
    }

    /** A number with a fixed count of digits behind the point. */
    public static String fixed(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A number with an exponent and a fixed count of digits behind the point. */
    public static String scientific(BigDecimal number, int digits) {
        if (number.signum() == 0) {
            return fixed(BigDecimal.ZERO, digits) + "e+00";
        }
        BigDecimal rounded = number.round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
        int size = Math.abs(exponent);
        return mantissa + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }

    private static String special(double number) {
        return Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
    }

    /** The fewest digits that make the same number when they are read. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal found = exact;
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            found = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (found.doubleValue() == number) {
                break;
            }
        }
        return found.stripTrailingZeros();
    }

    /** A text in double quotes with escapes, as strconv.Quote writes it. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> escape(quoted, point));
        return quoted.append('"').toString();
    }

    private static void escape(StringBuilder quoted, int point) {
        switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case 7 -> quoted.append("\\a");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case 11 -> quoted.append("\\v");
            default -> {
                if (point < ' ' || point == 0x7f) {
                    quoted.append(String.format("\\x%02x", point));
                } else if (isPrintable(point)) {
                    quoted.appendCodePoint(point);
                } else {
                    quoted.append(String.format(point < 0x10000 ? "\\u%04x" : "\\U%08x", point));
                }
            }
        }
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
