package io.waybill.dsl.tree;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text, a number, a boolean or null. */
public final class Scalar implements Node {

    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final @Nullable Object value;
    private final @Nullable Origin origin;

    private Scalar(@Nullable Object value, @Nullable Origin origin) {
        this.value = value;
        this.origin = origin;
    }

    private static Scalar traced(@Nullable Object value) {
        return new Scalar(value, Trace.caller());
    }

    /** Text. */
    public static Scalar of(String text) {
        return traced(Objects.requireNonNull(text, "A text must not be null; leave the field out instead"));
    }

    /** A whole number. */
    public static Scalar of(long number) {
        return traced(number);
    }

    /** A whole number of any size. */
    public static Scalar of(BigInteger number) {
        boolean fitsLong = number.compareTo(LONG_MIN) >= 0 && number.compareTo(LONG_MAX) <= 0;
        return traced(fitsLong ? (Object) number.longValue() : number);
    }

    /**
     * A number with a fraction.
     *
     * @throws IllegalArgumentException for a number that JSON cannot write: NaN or an infinity
     */
    public static Scalar of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("Kubernetes has no number " + number);
        }
        return traced(number);
    }

    /** A boolean. */
    public static Scalar of(boolean truth) {
        return traced(truth);
    }

    /** The value null, which in a manifest means the same as leaving the field out. */
    public static Scalar ofNull() {
        return traced(null);
    }

    /** This value with another origin. */
    public Scalar at(@Nullable Origin newOrigin) {
        return new Scalar(value, newOrigin);
    }

    /** The value: a String, Boolean, Long, BigInteger (beyond a long) or Double; null for null. */
    public @Nullable Object value() {
        return value;
    }

    /** Whether this is text. */
    public boolean isString() {
        return value instanceof String;
    }

    /** Whether this is a boolean. */
    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    /** Whether this is a whole number. */
    public boolean isInteger() {
        return value instanceof Long || value instanceof BigInteger;
    }

    /** Whether this is a number, whole or with a fraction. */
    public boolean isNumber() {
        return value instanceof Number;
    }

    /** Whether this is null. */
    public boolean isNull() {
        return value == null;
    }

    /** The value as plain text, without quotes. */
    public String text() {
        return String.valueOf(value);
    }

    @Override
    public @Nullable Origin origin() {
        return origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scalar scalar && Objects.equals(value, scalar.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return YamlEmitter.toYaml(this);
    }
}
