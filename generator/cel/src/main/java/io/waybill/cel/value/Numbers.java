package io.waybill.cel.value;

import com.google.common.primitives.UnsignedLong;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers with and without a sign, and numbers with fractions, among which expressions compare freely. */
public final class Numbers {

    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+\\.?\\d*([eE][+-]?\\d+)?|\\.\\d+([eE][+-]?\\d+)?)");
    private static final Pattern HEX_FLOAT =
            Pattern.compile("[+-]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?\\d+");
    private static final Pattern SPECIAL = Pattern.compile("[+-]?(inf|infinity)|nan", Pattern.CASE_INSENSITIVE);
    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;

    private Numbers() {}

    /** Whether a value is a number. */
    public static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof UnsignedLong || value instanceof Double;
    }

    /** Compares two numbers, of which none is NaN. */
    public static int compare(Object one, Object other) {
        if (one instanceof Long a && other instanceof Long b) {
            return Long.compare(a, b);
        }
        if (one instanceof Double a && other instanceof Double b) {
            return a < b ? -1 : a > b ? 1 : 0;
        }
        if (one instanceof Double a) {
            return -compareWhole(other, a);
        }
        return other instanceof Double b ? compareWhole(one, b) : exact(one).compareTo(exact(other));
    }

    /** Compares a whole number with one that has a fraction: within its range as the nearest such number. */
    private static int compareWhole(Object whole, double number) {
        boolean isSigned = whole instanceof Long;
        if (number < (isSigned ? -TWO_TO_63 : 0)) {
            return 1;
        }
        if (number > (isSigned ? TWO_TO_63 : TWO_TO_64)) {
            return -1;
        }
        double near = isSigned
                ? ((Long) whole).doubleValue()
                : ((UnsignedLong) whole).bigIntegerValue().doubleValue();
        return near < number ? -1 : near > number ? 1 : 0;
    }

    /** Whether two numbers are equal; NaN is equal to none. */
    public static boolean equal(Object one, Object other) {
        return !isNan(one) && !isNan(other) && compare(one, other) == 0;
    }

    static boolean isNan(Object value) {
        return value instanceof Double number && Double.isNaN(number);
    }

    private static BigInteger exact(Object number) {
        return number instanceof Long whole ? BigInteger.valueOf(whole) : ((UnsignedLong) number).bigIntegerValue();
    }

    /** A fraction cut off; an error beyond 64 bits. */
    public static long toInteger(double number) {
        if (!(number > -TWO_TO_63 && number < TWO_TO_63)) {
            throw EvaluationError.of("integer overflow");
        }
        return (long) number;
    }

    /** A fraction cut off; an error below zero and beyond 64 bits. */
    public static UnsignedLong toUnsigned(double number) {
        if (!(number >= 0 && number < TWO_TO_64)) {
            throw EvaluationError.of("unsigned integer overflow");
        }
        return UnsignedLong.valueOf(new BigDecimal(number).toBigInteger());
    }

    /** A whole number without a sign; an error where it does not fit. */
    public static UnsignedLong unsigned(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > Long.SIZE) {
            throw EvaluationError.of("unsigned integer overflow");
        }
        return UnsignedLong.valueOf(number);
    }

    /** Reads a number with a fraction as Go's strconv.ParseFloat does, without underscores. */
    public static Optional<Double> parseDouble(String text) {
        if (SPECIAL.matcher(text).matches()) {
            boolean isNan = text.equalsIgnoreCase("nan");
            return Optional.of(
                    isNan ? Double.NaN : text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (!FLOAT.matcher(text).matches() && !HEX_FLOAT.matcher(text).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? Optional.empty() : Optional.of(number);
    }
}
