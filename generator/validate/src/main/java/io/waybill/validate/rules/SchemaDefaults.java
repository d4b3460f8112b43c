package io.waybill.validate.rules;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Defaults of a schema fit the part of the schema that they are for. */
final class SchemaDefaults {

    private static final String DEFAULT = "default";

    private SchemaDefaults() {}

    static void check(Schema schema) {
        schema.defaultValue()
                .ifPresent(value -> problem(schema, value, schema.at().field(DEFAULT))
                        .ifPresent(fault -> schema.object()
                                .errorAt(
                                        Rule.MISMATCH,
                                        fault.at(),
                                        DEFAULT,
                                        "The default does not fit the schema: " + fault.what() + ".",
                                        "Change the default, or the schema.")));
        schema.properties().values().forEach(SchemaDefaults::check);
        schema.items().ifPresent(SchemaDefaults::check);
        schema.additionalProperties().ifPresent(SchemaDefaults::check);
    }

    private static Optional<Fault> problem(Schema schema, Node value, FieldPath at) {
        if (value instanceof Scalar scalar && scalar.isNull()) {
            return schema.isTrue("nullable") ? Optional.empty() : fault(at, "it is null");
        }
        if (!isOfType(schema, value)) {
            return fault(at, "it is no " + (schema.type().isEmpty() ? "number or text" : schema.type()));
        }
        if (!schema.values().isEmpty() && !schema.values().contains(value)) {
            return fault(at, "it is none of the values of enum");
        }
        if (value instanceof Mapping object) {
            return object(schema, object, at);
        }
        if (value instanceof Sequence list) {
            return list(schema, list, at);
        }
        return scalar(schema, (Scalar) value, at);
    }

    private static boolean isOfType(Schema schema, Node value) {
        boolean isWhole = value instanceof Scalar number
                && number.isNumber()
                && new BigDecimal(number.text()).stripTrailingZeros().scale() <= 0;
        boolean isText = value instanceof Scalar text && text.isString();
        if (schema.isTrue(Schema.INT_OR_STRING)) {
            return isWhole || isText;
        }
        return switch (schema.type()) {
            case "object" -> value instanceof Mapping;
            case "array" -> value instanceof Sequence;
            case "string" -> isText;
            case "boolean" -> value instanceof Scalar scalar && scalar.isBoolean();
            case "integer" -> isWhole;
            case "number" -> value instanceof Scalar scalar && scalar.isNumber();
            default -> true;
        };
    }

    private static Optional<Fault> object(Schema schema, Mapping object, FieldPath at) {
        Map<String, Schema> properties = schema.properties();
        for (String name : object.keys()) {
            Node value = object.get(name);
            Schema property =
                    properties.getOrDefault(name, schema.additionalProperties().orElse(null));
            if (property == null) {
                boolean open = schema.isTrue(Schema.PRESERVE)
                        || schema.object().text(Schema.ADDITIONAL).equals("true");
                boolean ofEveryResource = schema.isTrue(Schema.EMBEDDED);
                if (!open && !ofEveryResource) {
                    return fault(at, "the schema has no property \"" + name + "\"");
                }
            } else if (value != null) {
                Optional<Fault> inner = problem(property, value, at.field(name));
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return schema.object().texts("required").stream()
                .filter(name -> object.get(name) == null)
                .filter(name -> properties.get(name) == null
                        || properties.get(name).defaultValue().isEmpty())
                .findFirst()
                .flatMap(name -> fault(at.field(name), "\"" + name + "\" is missing"));
    }

    private static Optional<Fault> list(Schema schema, Sequence list, FieldPath at) {
        if (outside(schema, list.size(), "minItems", "maxItems")) {
            return fault(at, "it has " + list.size() + " items");
        }
        Optional<Schema> items = schema.items();
        for (int i = 0; i < list.size() && items.isPresent(); i++) {
            Optional<Fault> inner = problem(items.get(), list.get(i), at.item(i));
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> scalar(Schema schema, Scalar scalar, FieldPath at) {
        if (scalar.isString()
                && outside(schema, scalar.text().codePointCount(0, scalar.text().length()), "minLength", "maxLength")) {
            return fault(at, "its length is outside of minLength and maxLength");
        }
        return scalar.isNumber() && outside(schema, new BigDecimal(scalar.text()))
                ? fault(at, "it is outside of minimum and maximum")
                : Optional.empty();
    }

    private static boolean outside(Schema schema, long size, String least, String most) {
        Long lower = schema.object().number(least);
        Long upper = schema.object().number(most);
        return lower != null && size < lower || upper != null && size > upper;
    }

    private static boolean outside(Schema schema, BigDecimal number) {
        boolean aboveMinimum = schema.isTrue("exclusiveMinimum");
        boolean belowMaximum = schema.isTrue("exclusiveMaximum");
        int least = schema.has("minimum") ? number.compareTo(limit(schema, "minimum")) : 1;
        int most = schema.has("maximum") ? number.compareTo(limit(schema, "maximum")) : -1;
        return least < 0 || most > 0 || aboveMinimum && least == 0 || belowMaximum && most == 0;
    }

    private static BigDecimal limit(Schema schema, String keyword) {
        return new BigDecimal(schema.object().text(keyword));
    }

    private static Optional<Fault> fault(FieldPath at, String what) {
        return Optional.of(new Fault(at, what));
    }

    /** What does not fit, and where. */
    private record Fault(FieldPath at, String what) {}
}
