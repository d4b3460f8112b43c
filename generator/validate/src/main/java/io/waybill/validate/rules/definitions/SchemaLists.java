package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.support.Behaviour;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How lists and maps are merged: lists that are sets or have keys, and lists and maps that change as a whole. */
final class SchemaLists {

    private static final Set<String> LIST_TYPES = Set.of("atomic", "set", "map");
    private static final Set<String> MAP_TYPES = Set.of("atomic", "granular");

    private static final String NULLABLE = "nullable";

    private SchemaLists() {}

    static void check(Schema schema) {
        typed(schema, Schema.MAP_TYPE, "object", MAP_TYPES);
        typed(schema, Schema.LIST_TYPE, "array", LIST_TYPES);
        String listType = schema.object().text(Schema.LIST_TYPE);
        boolean isMap = listType.equals("map");
        if (schema.has(Schema.LIST_KEYS) && !isMap) {
            schema.error(
                    listType.isEmpty() ? Rule.REQUIRED : Rule.MISMATCH,
                    Schema.LIST_TYPE,
                    "The list has keys but is not of type map.",
                    "Set " + Schema.LIST_TYPE + ": map, or remove " + Schema.LIST_KEYS + ".");
        }
        if (isMap && !schema.has(Schema.LIST_KEYS)) {
            schema.error(
                    Rule.REQUIRED,
                    Schema.LIST_KEYS,
                    "The list is a map, but has no keys.",
                    "List the properties that identify its items.");
        }
        if (schema.object().isAtLeast(Behaviour.LIST_ITEMS_ARE_JUDGED) && (isMap || listType.equals("set"))) {
            items(schema, isMap);
        }
    }

    private static void typed(Schema schema, String keyword, String type, Set<String> values) {
        if (!schema.object().has(keyword)) {
            return;
        }
        if (!schema.type().equals(type)) {
            schema.error(
                    schema.type().isEmpty() ? Rule.REQUIRED : Rule.MISMATCH,
                    Schema.TYPE,
                    keyword + " is only for the type " + type + ".",
                    "Set type: " + type + ", or remove " + keyword + ".");
        }
        String value = schema.object().text(keyword);
        if (!values.contains(value)) {
            schema.error(
                    Rule.UNSUPPORTED_VALUE,
                    keyword,
                    "\"" + value + "\" is not a value that the API knows here.",
                    "Use one of " + String.join(", ", values.stream().sorted().toList()) + ".");
        }
    }

    private static void items(Schema schema, boolean isMap) {
        Optional<Schema> items = schema.items();
        if (items.isEmpty()) {
            if (isMap && !schema.type().equals("array")) {
                schema.error(Rule.REQUIRED, Schema.ITEMS, "The items have no schema.", "Add items with a schema.");
            }
            return;
        }
        notNull(items.get(), "of this list");
        if (isMap) {
            map(schema, items.get());
        } else {
            set(items.get());
        }
    }

    private static void notNull(Schema schema, String what) {
        if (schema.isTrue(NULLABLE)) {
            schema.forbidden(NULLABLE, "A value " + what + " cannot be null.");
        }
    }

    private static void map(Schema schema, Schema items) {
        if (!items.type().equals("object")) {
            items.error(Rule.MISMATCH, Schema.TYPE, "The items of a map are objects.", "Set type: object.");
            return;
        }
        Map<String, Schema> properties = items.properties();
        List<String> keys = schema.object().texts(Schema.LIST_KEYS);
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            if (!seen.add(key)) {
                schema.error(
                        Rule.DUPLICATE_ITEM,
                        Schema.LIST_KEYS,
                        "The key \"" + key + "\" appears twice in the list.",
                        "Remove one of the two.");
            }
            Schema property = properties.get(key);
            if (property == null) {
                schema.error(
                        Rule.UNRESOLVED,
                        Schema.LIST_KEYS,
                        "The items have no property \"" + key + "\", which is a key.",
                        "Add the property, or correct the key.");
            } else {
                key(items, key, property);
            }
        }
    }

    private static void key(Schema items, String key, Schema property) {
        if (property.type().equals("array") || property.type().equals("object")) {
            property.error(
                    Rule.MISMATCH,
                    Schema.TYPE,
                    "\"" + key + "\" is a key, but no plain value.",
                    "Use a text, number or boolean.");
        }
        boolean isRequired = items.object().texts("required").contains(key);
        if (!isRequired && property.defaultValue().isEmpty()) {
            property.error(
                    Rule.REQUIRED,
                    "default",
                    "\"" + key + "\" is a key, but may be left out.",
                    "Add it to required, or give it a default.");
        }
        notNull(property, "that is a key");
    }

    private static void set(Schema items) {
        String keyword = items.type().equals("array") ? Schema.LIST_TYPE : Schema.MAP_TYPE;
        boolean isCompound = items.type().equals("array") || items.type().equals("object");
        if (isCompound && !items.object().text(keyword).equals("atomic")) {
            FieldPath path = items.at().field(keyword);
            items.object()
                    .errorAt(
                            Rule.MISMATCH,
                            path,
                            keyword,
                            "The items of a set are compared as a whole, but these are not atomic.",
                            "Set " + keyword + ": atomic.");
        }
    }
}
