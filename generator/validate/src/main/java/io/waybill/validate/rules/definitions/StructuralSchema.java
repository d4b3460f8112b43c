package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.schemas.SchemaPatterns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a schema structural: each part has a type, and what stands inside allOf, anyOf, oneOf or not only limits
 * values that stand outside of them too.
 */
final class StructuralSchema {

    private static final List<String> NOT_INSIDE = List.of(
            Schema.TYPE,
            Schema.ADDITIONAL,
            "default",
            "title",
            "description",
            "nullable",
            Schema.PRESERVE,
            Schema.EMBEDDED,
            Schema.INT_OR_STRING,
            Schema.LIST_KEYS,
            Schema.LIST_TYPE,
            Schema.MAP_TYPE,
            Schema.VALIDATIONS);

    private StructuralSchema() {}

    static void check(Schema root) {
        check(root, "the root", true);
        limits(root, root);
    }

    private static void check(Schema schema, String what, boolean isRoot) {
        types(schema, what, isRoot);
        extensions(schema);
        if (isRoot && schema.object().has(Schema.ADDITIONAL)) {
            schema.forbidden(Schema.ADDITIONAL, "The root of the schema cannot have additionalProperties.");
        }
        if (isRoot || schema.isTrue(Schema.EMBEDDED)) {
            typeMeta(schema);
        }
        if (isRoot) {
            Optional.ofNullable(schema.properties().get("metadata")).ifPresent(StructuralSchema::metadata);
        }
        junctors(schema, schema.isIntOrStringPattern("anyOf"), schema.isIntOrStringPattern("allOf"));
        schema.properties().values().forEach(property -> check(property, "a property", false));
        schema.items().ifPresent(items -> check(items, "the items", false));
        schema.additionalProperties().ifPresent(values -> check(values, "additional properties", false));
    }

    private static void types(Schema schema, String what, boolean isRoot) {
        String type = schema.type();
        boolean isIntOrString = schema.isTrue(Schema.INT_OR_STRING);
        if (schema.isTrue(Schema.EMBEDDED) && !type.equals("object")) {
            schema.error(
                    type.isEmpty() ? Rule.REQUIRED : Rule.MISMATCH,
                    Schema.TYPE,
                    "An embedded resource is an object.",
                    "Set type: object.");
        } else if (type.isEmpty() && !isIntOrString && !schema.isTrue(Schema.PRESERVE)) {
            schema.error(Rule.REQUIRED, Schema.TYPE, "The schema of " + what + " has no type.", "Set type.");
        } else if (isRoot && !type.isEmpty() && !type.equals("object")) {
            schema.error(Rule.MISMATCH, Schema.TYPE, "The root of the schema is not an object.", "Set type: object.");
        }
    }

    private static void extensions(Schema schema) {
        if (schema.isTrue(Schema.INT_OR_STRING)) {
            for (String keyword : List.of(Schema.PRESERVE, Schema.EMBEDDED)) {
                if (schema.isTrue(keyword)) {
                    schema.forbidden(keyword, "A number or text cannot be \"" + keyword + "\".");
                }
            }
        }
        if (schema.isTrue(Schema.EMBEDDED)) {
            if (schema.object().has(Schema.ADDITIONAL)) {
                schema.forbidden(Schema.ADDITIONAL, "An embedded resource cannot have additionalProperties.");
            }
            if (!schema.isTrue(Schema.PRESERVE) && !schema.has(Schema.PROPERTIES)) {
                schema.error(
                        Rule.REQUIRED,
                        Schema.PROPERTIES,
                        "The embedded resource has no properties.",
                        "Add properties, or " + Schema.PRESERVE + ": true.");
            }
        }
        if (schema.type().equals("array") && !schema.object().has(Schema.ITEMS)) {
            schema.error(Rule.REQUIRED, Schema.ITEMS, "The items have no schema.", "Add items with a schema.");
        }
        SchemaPatterns.check(schema);
    }

    private static void typeMeta(Schema schema) {
        Map<String, Schema> properties = schema.properties();
        List.of("kind", "apiVersion").forEach(name -> mustBe(properties, name, "string"));
        mustBe(properties, "metadata", "object");
    }

    private static void mustBe(Map<String, Schema> properties, String name, String type) {
        Schema property = properties.get(name);
        if (property != null && !property.type().equals(type)) {
            property.error(
                    Rule.MISMATCH,
                    Schema.TYPE,
                    "\"" + name + "\" of a resource is a " + type + ".",
                    "Set type: " + type + ".");
        }
    }

    /** Kubernetes knows what metadata is; a schema may only limit the name. */
    private static void metadata(Schema metadata) {
        Set<String> keywords = metadata.keywords();
        keywords.removeAll(Set.of(Schema.TYPE, "default"));
        if (Set.of("name", "generateName").containsAll(metadata.properties().keySet())) {
            keywords.remove(Schema.PROPERTIES);
        }
        if (!keywords.isEmpty()) {
            metadata.object()
                    .errorAt(
                            Rule.FORBIDDEN_FIELD,
                            metadata.at(),
                            keywords.iterator().next(),
                            "The schema says more of metadata than the forms of name and generateName: "
                                    + String.join(", ", keywords) + ".",
                            "Remove that; metadata is known.");
        }
    }

    private static void junctors(Schema schema, boolean anyOfIsFree, boolean firstAllOfIsFree) {
        for (String junctor : Schema.JUNCTORS) {
            if (junctor.equals("anyOf") && anyOfIsFree) {
                continue;
            }
            List<Schema> alternatives = schema.list(junctor);
            for (int i = 0; i < alternatives.size(); i++) {
                inside(alternatives.get(i), junctor, junctor.equals("allOf") && firstAllOfIsFree && i == 0);
            }
        }
        schema.inner("not").ifPresent(inner -> inside(inner, "not", false));
    }

    private static void inside(Schema schema, String junctor, boolean anyOfIsFree) {
        for (String keyword : NOT_INSIDE) {
            if (schema.has(keyword) && !schema.object().text(keyword).equals("false")) {
                schema.forbidden(keyword, "\"" + keyword + "\" appears inside " + junctor + ".");
            }
        }
        SchemaPatterns.check(schema);
        junctors(schema, anyOfIsFree, false);
        schema.properties().values().forEach(property -> inside(property, junctor, false));
        schema.items().ifPresent(items -> inside(items, junctor, false));
    }

    /**
     * What is limited by the alternatives of the root must also be there; of those further inside the API server asks
     * nothing.
     */
    private static void limits(Schema limits, Schema structure) {
        Schema.JUNCTORS.forEach(junctor -> limits.list(junctor).forEach(inner -> inner(inner, structure)));
        limits.inner("not").ifPresent(inner -> inner(inner, structure));
    }

    private static void inner(Schema limits, Schema structure) {
        limits(limits, structure);
        Map<String, Schema> known = structure.properties();
        FieldPath properties = structure.at().field(Schema.PROPERTIES);
        limits.properties().forEach((name, property) -> {
            if (known.containsKey(name)) {
                inner(property, known.get(name));
            } else if (!structure.object().has(Schema.ADDITIONAL)) {
                missing(property, properties.key(name));
            }
        });
        limits.items()
                .ifPresent(items -> structure
                        .items()
                        .ifPresentOrElse(
                                same -> inner(items, same),
                                () -> missing(items, structure.at().field(Schema.ITEMS))));
    }

    private static void missing(Schema limits, FieldPath place) {
        limits.object()
                .errorAt(
                        Rule.REQUIRED,
                        place,
                        Schema.TYPE,
                        "Only " + limits.at() + " speaks of this, so the schema itself does not know it.",
                        "Add it outside of allOf, anyOf, oneOf and not.");
    }
}
