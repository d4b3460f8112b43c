package io.waybill.validate.rules.definitions;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which keywords the schemas of custom resources may have, and with which values. */
final class SchemaKeywords {

    private static final Set<String> TYPES = Set.of("array", "boolean", "integer", "number", "object", "string");
    private static final List<String> UNSUPPORTED =
            List.of("id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref");

    private final boolean stable;

    /**
     * Creates the check.
     *
     * @param stable whether the definition is one of apiextensions.k8s.io/v1
     */
    SchemaKeywords(boolean stable) {
        this.stable = stable;
    }

    /** Reports faults of a schema and all within it; no default may stand where there is a reason against it. */
    void check(Schema schema, boolean isRoot, Optional<String> noDefaults) {
        standard(schema, noDefaults);
        mutuallyExclusive(schema);
        SchemaLists.check(schema);
        if (isRoot || schema.isTrue(Schema.EMBEDDED)) {
            schema.properties()
                    .forEach((name, property) ->
                            check(property, false, name.equals("metadata") ? Optional.of("of metadata") : noDefaults));
        } else {
            schema.properties().values().forEach(property -> check(property, false, noDefaults));
        }
        schema.items().ifPresent(items -> check(items, false, noDefaults));
        schema.additionalProperties().ifPresent(values -> check(values, false, noDefaults));
        schema.inner("not").ifPresent(inner -> check(inner, false, Optional.of("inside not")));
        for (String junctor : Schema.JUNCTORS) {
            schema.list(junctor).forEach(inner -> check(inner, false, Optional.of("inside " + junctor)));
        }
        SchemaRules.check(schema);
    }

    private void standard(Schema schema, Optional<String> noDefaults) {
        if (schema.defaultValue().isPresent() && (!stable || noDefaults.isPresent())) {
            schema.forbidden(
                    "default",
                    stable
                            ? "A default must not appear " + noDefaults.orElse("here") + "."
                            : "Only apiextensions.k8s.io/v1 knows defaults.");
        }
        for (String keyword : UNSUPPORTED) {
            if (schema.has(keyword)) {
                schema.forbidden(keyword, "The schemas of custom resources cannot have \"" + keyword + "\".");
            }
        }
        String type = schema.type();
        if (type.equals("null")) {
            schema.error(Rule.UNSUPPORTED_VALUE, Schema.TYPE, "The type cannot be null.", "Use nullable: true.");
        } else if (stable && !type.isEmpty() && !TYPES.contains(type)) {
            schema.error(
                    Rule.UNSUPPORTED_VALUE,
                    Schema.TYPE,
                    "\"" + type + "\" is not a type of a schema.",
                    "Use one of " + String.join(", ", TYPES.stream().sorted().toList()) + ".");
        }
        if (schema.object().mapping().sequence(Schema.ITEMS).isPresent()) {
            schema.error(
                    Rule.FORBIDDEN_FIELD,
                    Schema.ITEMS,
                    "items is a list of schemas.",
                    "Write one schema for all items.");
        }
    }

    private static void mutuallyExclusive(Schema schema) {
        if (schema.isTrue("uniqueItems")) {
            schema.forbidden("uniqueItems", "uniqueItems must not be true, since comparing all items takes too long.");
        }
        boolean isAdditional = schema.additionalProperties().isPresent()
                || schema.object().text(Schema.ADDITIONAL).equals("false");
        if (schema.has(Schema.PROPERTIES) && isAdditional) {
            schema.forbidden(Schema.ADDITIONAL, "additionalProperties and properties exclude each other.");
        }
        if (schema.object().text(Schema.PRESERVE).equals("false")) {
            schema.error(
                    Rule.UNSUPPORTED_VALUE, Schema.PRESERVE, Schema.PRESERVE + " must not be false.", "Remove it.");
        }
    }
}
