package io.waybill.cel.function.value;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Named;
import io.waybill.dsl.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a resource. Two are equal however they were written; what is less than a billionth is rounded up, as
 * Kubernetes' quantities do when they are read.
 *
 * @param value how much it is
 * @param isSimple whether the server keeps it as a whole number with a scale; others are no integers for it
 */
public record Amount(BigDecimal value, boolean isSimple) implements Named {

    private static final int SMALLEST = 9;
    private static final int LONGEST = 18;
    private static final Pattern PARTS = Pattern.compile("([+-]?)(\\d*)(?:\\.(\\d*))?([KMGTPE]i)?.*");

    public Amount {
        value = value.setScale(SMALLEST, RoundingMode.UP).stripTrailingZeros();
    }

    /** The amount in a text. */
    public static Amount parse(String text) {
        try {
            return new Amount(Quantity.parse(text).amount(), isSimple(text));
        } catch (IllegalArgumentException e) {
            throw EvaluationError.of(
                    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
        }
    }

    /** Fractions of binary units, and numbers of many digits, are kept otherwise. */
    private static boolean isSimple(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String fraction = parts.group(3) == null ? "" : parts.group(3);
        boolean isBinary = parts.group(4) != null;
        return parts.group(2).length() + fraction.length() < LONGEST && (!isBinary || fraction.isEmpty());
    }

    /** Whether the server takes it for a whole number. */
    public boolean isInteger() {
        return isSimple && value.scale() <= 0 && value.toBigInteger().bitLength() < Long.SIZE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount amount && amount.value.compareTo(value) == 0;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String typeName() {
        return "kubernetes.Quantity";
    }
}
