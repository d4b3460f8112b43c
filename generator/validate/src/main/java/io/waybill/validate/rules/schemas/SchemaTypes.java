package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.rules.formats.SchemaFormats;
import java.math.BigDecimal;
import java.util.Optional;

/** The types that schemas name, and those of values. */
final class SchemaTypes {

    private SchemaTypes() {}

    static boolean isNull(Node value) {
        return value instanceof Scalar scalar && scalar.isNull();
    }

    /** Whether a value that is not null is of the type that a schema names; any is, where it names none. */
    static boolean fits(ValueSchema schema, Node value) {
        boolean isFormatted = SchemaFormats.isKnown(schema.scalars().format());
        boolean isTyped =
                schema.types().isIntOrString() || !schema.types().name().isEmpty();
        if (isFormatted && !isTyped) {
            return isTextOrList(value);
        }
        return fits(schema.types(), value)
                || isFormatted && schema.types().name().equals("string") && isTextOrList(value);
    }

    /** Where a schema names a format of texts, the API server takes lists for texts and leaves them alone. */
    private static boolean isTextOrList(Node value) {
        return value instanceof Sequence || value instanceof Scalar text && text.isString();
    }

    private static boolean fits(ValueSchema.Types types, Node value) {
        boolean isText = value instanceof Scalar text && text.isString();
        if (types.isIntOrString()) {
            return isWhole(value) || isText;
        }
        return switch (types.name()) {
            case "object" -> value instanceof Mapping;
            case "array" -> value instanceof Sequence;
            case "string" -> isText;
            case "boolean" -> value instanceof Scalar scalar && scalar.isBoolean();
            case "integer" -> isWhole(value);
            case "number" -> value instanceof Scalar scalar && scalar.isNumber();
            default -> true;
        };
    }

    /** Whether two values are the same; numbers are by their amount. */
    static boolean isSame(Node one, Node other) {
        return one instanceof Scalar a && other instanceof Scalar b && a.isNumber() && b.isNumber()
                ? number(a)
                        .flatMap(x -> number(b).map(y -> x.compareTo(y) == 0))
                        .orElse(false)
                : one.equals(other);
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
    static String name(ValueSchema.Types types) {
        if (types.isIntOrString()) {
            return "a whole number or a text";
        }
        return switch (types.name()) {
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "object" -> "a mapping";
            case "string" -> "a text";
            default -> "a " + types.name();
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
