package io.waybill.dsl.value;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole number, or text: the name of a port, or a percentage. */
public final class IntOrString {

    private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,10}%");

    private final Object value;

    private IntOrString(Object value) {
        this.value = value;
    }

    /** A number. */
    public static IntOrString of(int number) {
        return new IntOrString(number);
    }

    /** Text, such as the name of a port. */
    public static IntOrString of(String text) {
        return new IntOrString(Objects.requireNonNull(text));
    }

    /**
     * A percentage.
     *
     * @param percent at least 0
     * @throws IllegalArgumentException when it is negative
     */
    public static IntOrString percent(int percent) {
        if (percent < 0) {
            throw new IllegalArgumentException("A percentage is not negative: " + percent);
        }
        return new IntOrString(percent + "%");
    }

    /** Reads the value from a manifest. */
    public static IntOrString from(Node node) {
        if (node instanceof Scalar scalar) {
            if (scalar.isString()) {
                return of(scalar.text());
            }
            if (scalar.value() instanceof Long number && number == number.intValue()) {
                return of(number.intValue());
            }
        }
        throw new IllegalStateException("Expected a whole number or text, found: " + node);
    }

    /**
     * How many of a total this is, as controllers work it out: the number itself, or the percentage of the total.
     *
     * @param total such as a number of pods; from 0
     * @param rounding for percentages: up for {@code maxSurge}, down for the {@code maxUnavailable} of a Deployment
     * @return at least 0, possibly more than the total; empty for a string that is not a percentage, and for negative numbers
     */
    public OptionalInt partOf(int total, RoundingMode rounding) {
        if (value instanceof Integer number) {
            return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
        }
        String text = value.toString();
        if (!PERCENTAGE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        BigDecimal exact = new BigDecimal(text.substring(0, text.length() - 1))
                .multiply(BigDecimal.valueOf(total))
                .movePointLeft(2);
        return OptionalInt.of(exact.setScale(0, rounding)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact());
    }

    /** The scalar as written in a manifest. */
    public Node toNode() {
        return value instanceof Integer number ? Scalar.of(number) : Scalar.of(value.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntOrString that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
