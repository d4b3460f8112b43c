package io.waybill.render.values;

import io.waybill.dsl.tree.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Makes values and keys of what scalars mean, as kubectl does on its way from YAML to JSON. */
public final class Values {

    /** From here on, JSON in Go writes an exponent, so a number is no longer whole to who reads it. */
    private static final double EXPONENT_FROM = 1e21;

    private static final int DIGITS_OF_DOUBLE = 17;
    private static final int DIGITS_OF_FLOAT = 9;

    private Values() {}

    /** The value; null for an infinity or what is not a number, which JSON cannot hold. */
    public static @Nullable Scalar scalar(Object value) {
        if (value instanceof String text) {
            return Scalar.of(text);
        }
        if (value instanceof Long number) {
            return Scalar.of(number);
        }
        if (value instanceof Boolean truth) {
            return Scalar.of(truth);
        }
        if (value instanceof BigInteger number) {
            return Scalar.of(number);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number(number) : null;
        }
        return Scalar.ofNull();
    }

    /** A number of JSON: whole if no fraction is left of it. */
    public static Scalar number(double number) {
        if (Math.abs(number) < EXPONENT_FROM && number == Math.rint(number)) {
            return Scalar.of(shortest(number).toBigInteger());
        }
        return Scalar.of(number);
    }

    /** The number with the fewest digits that is nearest to this double, which Go writes. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < DIGITS_OF_DOUBLE; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(DIGITS_OF_DOUBLE, RoundingMode.HALF_EVEN));
    }

    /** The value as a key; null for one that kubectl refuses: null, and numbers above those of 64 bits with a sign. */
    public static @Nullable String key(Object value) {
        if (value == PlainScalars.NULL || value instanceof BigInteger) {
            return null;
        }
        return value instanceof Double number ? key(number.floatValue()) : value.toString();
    }

    /** Keys with a fraction lose what a float cannot hold. */
    private static String key(float number) {
        if (Float.isNaN(number)) {
            return ".nan";
        }
        if (Float.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal rounded = exact;
        for (int digits = 1; digits <= DIGITS_OF_FLOAT; digits++) {
            rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.floatValue() == number) {
                break;
            }
        }
        return general(rounded.stripTrailingZeros());
    }

    /** The form that Go's {@code %g} gives: with an exponent below 1e-4 and from 1e6 on. */
    private static String general(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
