package io.waybill.validate.rules.schemas;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares values that have their defaults with a schema of a custom resource definition, but for its rules in CEL. */
public final class SchemaValues {

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
    public record Fault(Rule rule, FieldPath at, @Nullable Origin origin, String what, String fix) {}

    /** The faults of a value. */
    public static List<Fault> faults(ValueSchema schema, Node value, FieldPath at) {
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
    static List<Fault> ofResource(ValueSchema schema, Mapping resource, boolean refusesUnknown) {
        SchemaValues values = new SchemaValues(refusesUnknown);
        values.object(schema, resource, FieldPath.root(), true);
        values.alternatives(schema, resource, FieldPath.root(), resource.origin());
        return values.faults;
    }

    private void add(Rule rule, FieldPath at, @Nullable Origin origin, String what) {
        faults.add(new Fault(rule, at, origin, what, "Change it, or the schema in the definition."));
    }

    private void value(ValueSchema schema, Node value, FieldPath at, @Nullable Origin origin) {
        if (SchemaTypes.isNull(value)) {
            ofNull(schema, at, origin);
            return;
        }
        if (!SchemaTypes.fits(schema.types(), value)) {
            String wanted = SchemaTypes.name(schema.types());
            add(Rule.TYPE, at, origin, "it is " + SchemaTypes.describe(value) + ", not " + wanted);
            return;
        }
        List<Node> known = schema.scalars().values();
        if (!known.isEmpty() && known.stream().noneMatch(one -> SchemaTypes.isSame(one, value))) {
            String texts =
                    String.join(", ", known.stream().map(SchemaTypes::text).toList());
            add(Rule.UNSUPPORTED_VALUE, at, origin, "it is none of " + texts);
        }
        if (value instanceof Mapping object) {
            object(schema, object, at, schema.types().isEmbedded());
        } else if (value instanceof Sequence list) {
            list(schema, list, at);
        } else {
            SchemaScalars.fault(schema.scalars(), (Scalar) value)
                    .ifPresent(fault -> add(fault.rule(), at, origin, fault.what()));
        }
        alternatives(schema, value, at, origin);
    }

    /** Null is none of the values that are listed, even where the list has it: the server compares it as nothing. */
    private void ofNull(ValueSchema schema, FieldPath at, @Nullable Origin origin) {
        if (!schema.types().isNullable()) {
            add(Rule.TYPE, at, origin, "it is null");
        } else if (!schema.scalars().values().isEmpty()) {
            add(Rule.UNSUPPORTED_VALUE, at, origin, "it is null, which is none of the listed values");
        }
    }

    private void object(ValueSchema schema, Mapping object, FieldPath at, boolean isResource) {
        for (String name : object.keys()) {
            Node value = object.get(name);
            ValueSchema property = schema.property(name);
            boolean isImplied = isResource && OF_EVERY_RESOURCE.contains(name);
            if (value == null) {
                continue;
            }
            if (property != null && isImplied) {
                // Kubernetes knows these fields; a schema may only limit some of their values.
                faults.addAll(inner(property, value, at.field(name), object.originOf(name)));
            } else if (property != null) {
                value(property, value, at.field(name), object.originOf(name));
            } else if (refusesUnknown && !isImplied && !schema.takesAnything()) {
                unknown(schema, name, at, object);
            }
        }
        for (String name : schema.ofObjects().required()) {
            if (object.get(name) == null) {
                add(Rule.REQUIRED, at.field(name), object.originOf(name), "\"" + name + "\" is missing");
            }
        }
        if (schema.ofObjects().size().excludes(object.size())) {
            String bounds = schema.ofObjects().size().describe("minProperties", "maxProperties");
            add(
                    Rule.OUT_OF_RANGE,
                    at,
                    object.origin(),
                    "it has " + object.size() + " properties, outside of " + bounds);
        }
    }

    private void unknown(ValueSchema schema, String name, FieldPath at, Mapping object) {
        faults.add(new Fault(
                Rule.UNKNOWN_FIELD,
                at.field(name),
                object.originOf(name),
                "the schema has no property \"" + name + "\"",
                NearMatches.sentence(name, schema.properties().keySet())
                        .orElse("Remove it, or add it to the schema in the definition.")));
    }

    private void list(ValueSchema schema, Sequence list, FieldPath at) {
        if (schema.ofLists().size().excludes(list.size())) {
            String bounds = schema.ofLists().size().describe("minItems", "maxItems");
            add(Rule.OUT_OF_RANGE, at, list.origin(), "it has " + list.size() + " items, outside of " + bounds);
        }
        ValueSchema items = schema.item();
        if (items != null) {
            for (int i = 0; i < list.size(); i++) {
                value(items, list.get(i), at.item(i), list.get(i).origin());
            }
        }
        String listType = schema.types().listType();
        if (listType.equals("set") || listType.equals("map")) {
            duplicates(list, at, listType.equals("map") ? schema.types().keys() : List.of());
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
                add(Rule.DUPLICATE_ITEM, at.item(i), item.origin(), "it appears twice in the list");
            }
        }
    }

    private void alternatives(ValueSchema schema, Node value, FieldPath at, @Nullable Origin origin) {
        schema.combined().allOf().forEach(part -> faults.addAll(inner(part, value, at, origin)));
        if (!schema.combined().anyOf().isEmpty() && fitting(schema.combined().anyOf(), value) == 0) {
            add(Rule.ONE_OF, at, origin, "it fits none of the schemas in anyOf");
        }
        long fitting = fitting(schema.combined().oneOf(), value);
        if (!schema.combined().oneOf().isEmpty() && fitting != 1) {
            add(Rule.ONE_OF, at, origin, "it fits " + fitting + " of the schemas in oneOf, not one");
        }
        ValueSchema not = schema.combined().not();
        if (not != null && inner(not, value, at, origin).isEmpty()) {
            add(Rule.ONE_OF, at, origin, "it fits the schema in not");
        }
    }

    private static long fitting(List<ValueSchema> schemas, Node value) {
        return schemas.stream()
                .filter(schema -> inner(schema, value, FieldPath.root(), null).isEmpty())
                .count();
    }

    /** What is inside of an alternative says nothing of fields that it does not name. */
    private static List<Fault> inner(ValueSchema schema, Node value, FieldPath at, @Nullable Origin origin) {
        SchemaValues values = new SchemaValues(false);
        values.value(schema, value, at, origin);
        return values.faults;
    }
}
