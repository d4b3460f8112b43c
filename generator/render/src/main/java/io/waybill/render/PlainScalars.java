package io.waybill.render;

import io.waybill.dsl.tree.Scalar;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What plain scalars of YAML mean to Kubernetes, whose reader knows the words of YAML 1.1. */
final class PlainScalars {

    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

    private static final Pattern WHOLE =
            Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");
    private static final Pattern FRACTION = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+][0-9]+)?");

    /** More digits than any number that a double can hold. */
    private static final int LONGEST_NUMBER = 400;

    /** The most digits that a long surely holds. */
    private static final int LONGEST_PLAIN = 18;

    private PlainScalars() {}

    static Scalar resolve(String text) {
        if (NULL.contains(text)) {
            return Scalar.ofNull();
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return number(text);
        }
        if (TRUE.contains(text)) {
            return Scalar.of(true);
        }
        return FALSE.contains(text) ? Scalar.of(false) : Scalar.of(text);
    }

    /** Whether a text is a number as almost all are: digits, the first no zero unless it is alone. */
    private static boolean isPlainNumber(String text) {
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

    private static Scalar number(String text) {
        if (isPlainNumber(text)) {
            return Scalar.of(Long.parseLong(text));
        }
        if (text.length() > LONGEST_NUMBER) {
            return Scalar.of(text);
        }
        String digits = text.replace("_", "");
        Matcher whole = WHOLE.matcher(digits);
        if (whole.matches()) {
            BigInteger size = whole.group(2) != null
                    ? new BigInteger(whole.group(2), 16)
                    : whole.group(3) != null
                            ? new BigInteger(whole.group(3), 2)
                            : whole.group(4) != null
                                    ? new BigInteger(whole.group(4), 8)
                                    : new BigInteger(whole.group(5));
            return Scalar.of(whole.group(1).equals("-") ? size.negate() : size);
        }
        if (FRACTION.matcher(digits).matches()) {
            double number = Double.parseDouble(digits);
            return Double.isInfinite(number) ? Scalar.of(text) : Scalar.of(number);
        }
        return Scalar.of(text);
    }
}
