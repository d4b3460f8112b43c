package io.waybill.render.values;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kubectl takes for a number. Whole numbers of 64 bits are looked for first, in base 10, behind {@code 0x},
 * {@code 0b} and {@code 0o}, or, behind another {@code 0}, in base 8; what is left may be a number with a fraction or an
 * exponent. Underscores are taken out first; where the text begins with a point they must stand between digits.
 */
public final class PlainNumbers {

    private static final Pattern FRACTION =
            Pattern.compile("[-+]?+(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?+)(?:[eE][-+]?+[0-9]++)?+");

    /** Behind a point, underscores may stand between digits only. */
    private static final Pattern FRACTION_ALONE =
            Pattern.compile("\\.[0-9]++(?:_[0-9]++)*+(?:[eE][-+]?+[0-9]++(?:_[0-9]++)*+)?+");

    private static final Pattern BINARY_WITH_INNER_SIGN = Pattern.compile("0b[-+][01]++");

    /** The most digits that a long surely holds. */
    private static final int LONGEST_PLAIN = 18;

    private static final int BITS = 64;

    private PlainNumbers() {}

    /** A Long, a BigInteger of at most 64 bits, or a Double, which may be infinite or not a number; null for text. */
    public static @Nullable Number find(String text) {
        if (isDigits(text)) {
            return Long.parseLong(text);
        }
        if (text.charAt(0) == '.') {
            return text.length() == 4 && isWord(text) ? word(text) : fraction(text, FRACTION_ALONE);
        }
        if (text.length() == 5 && text.charAt(0) < '.' && text.charAt(1) == '.' && isWord(text)) {
            return word(text);
        }
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        Number whole = digits.isEmpty() ? null : whole(digits);
        return whole == null ? fraction(digits, FRACTION) : whole;
    }

    /** Whether a text is a number as almost all are: digits, the first no zero unless it is alone. */
    private static boolean isDigits(String text) {
        if (text.length() > LONGEST_PLAIN || text.charAt(0) == '0' && text.length() > 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String text) {
        String word = text.substring(text.length() - 3);
        return word.equals("inf")
                || word.equals("Inf")
                || word.equals("INF")
                || text.length() == 4 && (word.equals("nan") || word.equals("NaN") || word.equals("NAN"));
    }

    private static Double word(String text) {
        if (text.charAt(1) == 'n' || text.charAt(1) == 'N') {
            return Double.NaN;
        }
        return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static @Nullable Number whole(String text) {
        int sign = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        Number whole = inBase(text.substring(sign), text.substring(0, sign));
        if (whole == null && BINARY_WITH_INNER_SIGN.matcher(text).matches()) {
            return bounded(text.substring(3), 2, text.substring(2, 3));
        }
        return whole;
    }

    private static @Nullable Number inBase(String text, String sign) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.charAt(0) != '0' || text.length() == 1) {
            return bounded(text, 10, sign);
        }
        int base = text.length() == 2
                ? 0
                : switch (text.charAt(1)) {
                    case 'x', 'X' -> 16;
                    case 'b', 'B' -> 2;
                    case 'o', 'O' -> 8;
                    default -> 0;
                };
        return base == 0 ? bounded(text, 8, sign) : bounded(text.substring(2), base, sign);
    }

    /** The number, if all characters are digits of the base and it has no more than 64 bits, one of them for a sign. */
    private static @Nullable Number bounded(String digits, int base, String sign) {
        int start = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c > 'f' || Character.digit(c, base) < 0) {
                return null;
            }
            start += start == i && c == '0' ? 1 : 0;
        }
        if (digits.length() - start > BITS) {
            return null;
        }
        BigInteger size = start == digits.length() ? BigInteger.ZERO : new BigInteger(digits.substring(start), base);
        BigInteger number = sign.equals("-") ? size.negate() : size;
        if (number.bitLength() < BITS) {
            return number.longValue();
        }
        return sign.isEmpty() && number.bitLength() == BITS ? number : null;
    }

    /** A number beyond what a double holds is text. */
    private static @Nullable Number fraction(String text, Pattern form) {
        if (!form.matcher(text).matches()) {
            return null;
        }
        double number = Double.parseDouble(text.replace("_", ""));
        return Double.isInfinite(number) ? null : number;
    }
}
