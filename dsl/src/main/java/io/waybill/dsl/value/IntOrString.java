package io.waybill.dsl.value;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole number, or text: the name of a port, or a percentage. */
public final class IntOrString {

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

    /** The scalar that manifests hold. */
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
