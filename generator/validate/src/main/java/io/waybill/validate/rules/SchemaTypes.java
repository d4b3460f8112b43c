package io.waybill.validate.rules;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.math.BigDecimal;
import java.util.Optional;

/** The types that schemas name, and those of values. */
final class SchemaTypes {

    private SchemaTypes() {}

    /** Whether a value that is not null is of the type that a schema names; any is, where it names none. */
    static boolean fits(Schema schema, Node value) {
        boolean isText = value instanceof Scalar text && text.isString();
        if (schema.isTrue(Schema.INT_OR_STRING)) {
            return isWhole(value) || isText;
        }
        return switch (schema.type()) {
            case "object" -> value instanceof Mapping;
            case "array" -> value instanceof Sequence;
            case "string" -> isText;
            case "boolean" -> value instanceof Scalar scalar && scalar.isBoolean();
            case "integer" -> isWhole(value);
            case "number" -> value instanceof Scalar scalar && scalar.isNumber();
            default -> true;
        };
    }

    private static boolean isWhole(Node value) {
        return value instanceof Scalar scalar
                && number(scalar)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .isPresent();
    }

    /** The number that a scalar is; nothing for other scalars, and for what is no finite number. */
    static Optional<BigDecimal> number(Scalar scalar) {
        if (!scalar.isNumber() || scalar.value() instanceof Double number && !Double.isFinite(number)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(String.valueOf(scalar.value())));
    }

    /** What a schema asks for, with its article. */
    static String name(Schema schema) {
        if (schema.isTrue(Schema.INT_OR_STRING)) {
            return "a whole number or a text";
        }
        return switch (schema.type()) {
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "object" -> "a mapping";
            case "string" -> "a text";
            default -> "a " + schema.type();
        };
    }

    static String describe(Node value) {
        if (value instanceof Mapping) {
            return "a mapping";
        }
        if (value instanceof Sequence) {
            return "a list";
        }
        Scalar scalar = (Scalar) value;
        if (scalar.isString()) {
            return "a text";
        }
        return scalar.isBoolean() ? "a boolean" : "the number " + scalar.text();
    }

    /** A value of an enum, as messages show it. */
    static String text(Node value) {
        return value instanceof Scalar scalar && scalar.isString()
                ? '"' + scalar.text() + '"'
                : value.toString().strip();
    }
}
