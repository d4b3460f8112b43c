package io.waybill.validate.rules;

import io.waybill.dsl.NearMatches;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares values with a schema of a custom resource definition, but for its rules in CEL. */
final class SchemaValues {

    private static final String METADATA = "metadata";

    /** What every resource has, whatever its schema says. */
    private static final Set<String> OF_EVERY_RESOURCE = Set.of("apiVersion", "kind", METADATA);

    private final boolean refusesUnknown;
    private final List<Fault> faults = new ArrayList<>();

    private SchemaValues(boolean refusesUnknown) {
        this.refusesUnknown = refusesUnknown;
    }

    /**
     * What does not fit.
     *
     * @param rule the rule that is broken
     * @param at where
     * @param origin where it was written
     * @param what the fault, as "it is null"
     * @param fix what to do about it
     */
    record Fault(Rule rule, FieldPath at, @Nullable Origin origin, String what, String fix) {}

    /** The faults of a value. */
    static List<Fault> faults(Schema schema, Node value, FieldPath at) {
        SchemaValues values = new SchemaValues(true);
        values.value(schema, value, at, value.origin());
        return values.faults;
    }

    /**
     * The faults of a resource.
     *
     * @param schema the schema of its version
     * @param refusesUnknown whether fields that the schema does not have are faults
     */
    static List<Fault> ofResource(Schema schema, Mapping resource, boolean refusesUnknown) {
        SchemaValues values = new SchemaValues(refusesUnknown);
        values.object(schema, resource, FieldPath.root(), OF_EVERY_RESOURCE);
        values.alternatives(schema, resource, FieldPath.root(), resource.origin());
        return values.faults;
    }

    private void add(Rule rule, FieldPath at, @Nullable Origin origin, String what) {
        faults.add(new Fault(rule, at, origin, what, "Change it, or the schema in the definition."));
    }

    private void value(Schema schema, Node value, FieldPath at, @Nullable Origin origin) {
        if (value instanceof Scalar scalar && scalar.isNull()) {
            if (!schema.isTrue("nullable")) {
                add(Rule.TYPE, at, origin, "it is null");
            }
            return;
        }
        if (!SchemaTypes.fits(schema, value)) {
            add(Rule.TYPE, at, origin, "it is " + SchemaTypes.describe(value) + ", not " + SchemaTypes.name(schema));
            return;
        }
        if (!schema.values().isEmpty() && !schema.values().contains(value)) {
            String known = String.join(
                    ", ", schema.values().stream().map(SchemaTypes::text).toList());
            add(Rule.UNSUPPORTED_VALUE, at, origin, "it is none of " + known);
        }
        if (value instanceof Mapping object) {
            object(schema, object, at, schema.isTrue(Schema.EMBEDDED) ? OF_EVERY_RESOURCE : Set.of());
        } else if (value instanceof Sequence list) {
            list(schema, list, at);
        } else {
            SchemaScalars.fault(schema, (Scalar) value).ifPresent(fault -> add(fault.rule(), at, origin, fault.what()));
        }
        alternatives(schema, value, at, origin);
    }

    private void object(Schema schema, Mapping object, FieldPath at, Set<String> implied) {
        Map<String, Schema> properties = schema.properties();
        @Nullable Schema others = schema.additionalProperties().orElse(null);
        for (String name : object.keys()) {
            Node value = object.get(name);
            @Nullable Schema property = properties.getOrDefault(name, others);
            boolean isMetadata = name.equals(METADATA) && implied.contains(METADATA);
            if (value == null || isMetadata || isLeftOut(property, value)) {
                continue;
            }
            if (property != null) {
                value(property, value, at.field(name), object.originOf(name));
            } else if (refusesUnknown && !implied.contains(name) && !takesAnything(schema)) {
                faults.add(new Fault(
                        Rule.UNKNOWN_FIELD,
                        at.field(name),
                        object.originOf(name),
                        "the schema has no property \"" + name + "\"",
                        nearest(name, properties.keySet())));
            }
        }
        required(schema, object, at, properties);
        if (SchemaScalars.isOutside(schema, object.size(), "minProperties", "maxProperties")) {
            add(
                    Rule.OUT_OF_RANGE,
                    at,
                    object.origin(),
                    "it has " + object.size() + " properties, outside of "
                            + SchemaScalars.bounds(schema, "minProperties", "maxProperties"));
        }
    }

    private static String nearest(String name, Set<String> properties) {
        List<String> near = NearMatches.of(name, properties);
        return near.isEmpty()
                ? "Remove it, or add it to the schema in the definition."
                : "Did you mean \"" + String.join("\" or \"", near) + "\"?";
    }

    /** Null in a field that has a default is the same as leaving it out. */
    private static boolean isLeftOut(@Nullable Schema property, Node value) {
        return property != null
                && value instanceof Scalar scalar
                && scalar.isNull()
                && !property.isTrue("nullable")
                && property.defaultValue().isPresent();
    }

    private static boolean takesAnything(Schema schema) {
        return schema.isTrue(Schema.PRESERVE)
                || schema.object().text(Schema.ADDITIONAL).equals("true");
    }

    private void required(Schema schema, Mapping object, FieldPath at, Map<String, Schema> properties) {
        for (String name : schema.object().texts("required")) {
            boolean hasDefault = properties.get(name) != null
                    && properties.get(name).defaultValue().isPresent();
            if (object.get(name) == null && !hasDefault) {
                add(Rule.REQUIRED, at.field(name), object.originOf(name), "\"" + name + "\" is missing");
            }
        }
    }

    private void list(Schema schema, Sequence list, FieldPath at) {
        if (SchemaScalars.isOutside(schema, list.size(), "minItems", "maxItems")) {
            add(
                    Rule.OUT_OF_RANGE,
                    at,
                    list.origin(),
                    "it has " + list.size() + " items, outside of "
                            + SchemaScalars.bounds(schema, "minItems", "maxItems"));
        }
        schema.items().ifPresent(items -> {
            for (int i = 0; i < list.size(); i++) {
                value(items, list.get(i), at.item(i), list.get(i).origin());
            }
        });
        String listType = schema.object().text(Schema.LIST_TYPE);
        if (listType.equals("set") || listType.equals("map")) {
            duplicates(list, at, listType.equals("map") ? schema.object().texts(Schema.LIST_KEYS) : List.of());
        }
    }

    private void duplicates(Sequence list, FieldPath at, List<String> keys) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Node item = list.get(i);
            Object identity = item;
            if (!keys.isEmpty() && item instanceof Mapping object) {
                List<Object> values = new ArrayList<>();
                keys.forEach(key -> values.add(String.valueOf(object.get(key))));
                identity = values;
            }
            if (!seen.add(identity)) {
                add(Rule.DUPLICATE_ITEM, at.item(i), item.origin(), "it stands twice in the list");
            }
        }
    }

    private void alternatives(Schema schema, Node value, FieldPath at, @Nullable Origin origin) {
        schema.list("allOf").forEach(part -> faults.addAll(inner(part, value, at)));
        List<Schema> anyOf = schema.list("anyOf");
        if (!anyOf.isEmpty() && fitting(anyOf, value, at) == 0) {
            add(Rule.ONE_OF, at, origin, "it fits none of the schemas in anyOf");
        }
        List<Schema> oneOf = schema.list("oneOf");
        long fitting = fitting(oneOf, value, at);
        if (!oneOf.isEmpty() && fitting != 1) {
            add(Rule.ONE_OF, at, origin, "it fits " + fitting + " of the schemas in oneOf, not one");
        }
        schema.inner("not")
                .filter(not -> inner(not, value, at).isEmpty())
                .ifPresent(not -> add(Rule.ONE_OF, at, origin, "it fits the schema in not"));
    }

    private static long fitting(List<Schema> schemas, Node value, FieldPath at) {
        return schemas.stream()
                .filter(schema -> inner(schema, value, at).isEmpty())
                .count();
    }

    /** What is inside of an alternative says nothing of fields that it does not name. */
    private static List<Fault> inner(Schema schema, Node value, FieldPath at) {
        SchemaValues values = new SchemaValues(false);
        values.value(schema, value, at, value.origin());
        return values.faults;
    }
}
