package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares values that have their defaults with a schema of a custom resource definition, but for its rules in CEL. What an
 * update leaves as it was has no faults.
 *
 * <p>Source: apiextensions-apiserver's apiserver/validation/ratcheting.go.
 */
public final class SchemaValues {

    /** What mends most faults. */
    static final String FIX = "Change it, or the schema in the definition.";

    private final List<Fault> faults = new ArrayList<>();

    private SchemaValues() {}

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

    /** The faults of a new value. */
    public static List<Fault> faults(ValueSchema schema, Node value, FieldPath at) {
        SchemaValues values = new SchemaValues();
        values.value(schema, value, null, at, value.origin());
        return values.faults;
    }

    /**
     * The faults of a resource.
     *
     * @param schema the schema of its version
     * @param old what it was before an update; null where all faults count
     */
    static List<Fault> ofResource(ValueSchema schema, Mapping resource, @Nullable Mapping old) {
        SchemaValues values = new SchemaValues();
        Mapping before = old == null ? null : old.without("apiVersion").without("kind");
        values.object(schema, resource, before, FieldPath.root());
        values.alternatives(schema, resource, FieldPath.root(), resource.origin());
        return values.faults;
    }

    private void add(Rule rule, FieldPath at, @Nullable Origin origin, String what) {
        faults.add(new Fault(rule, at, origin, what, FIX));
    }

    private void value(ValueSchema schema, Node value, @Nullable Node old, FieldPath at, @Nullable Origin origin) {
        int before = faults.size();
        judge(schema, value, old, at, origin);
        if (old != null && faults.size() > before && OldValues.isSame(schema, value, old)) {
            faults.subList(before, faults.size()).clear();
        }
    }

    private void judge(ValueSchema schema, Node value, @Nullable Node old, FieldPath at, @Nullable Origin origin) {
        if (SchemaTypes.isNull(value)) {
            ofNull(schema, at, origin);
            return;
        }
        if (!SchemaTypes.fits(schema, value)) {
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
            object(schema, object, old, at);
        } else if (value instanceof Sequence list) {
            list(schema, list, old, at);
        } else {
            SchemaScalars.fault(schema.types(), schema.scalars(), (Scalar) value)
                    .ifPresent(fault -> add(fault.rule(), at, origin, fault.what()));
        }
        alternatives(schema, value, at, origin);
    }

    /** Null is none of the values that are listed, even where the list has it: the server compares it as nothing. */
    private void ofNull(ValueSchema schema, FieldPath at, @Nullable Origin origin) {
        boolean isTyped =
                schema.types().isIntOrString() || !schema.types().name().isEmpty();
        if (isTyped && !schema.types().isNullable()) {
            add(Rule.TYPE, at, origin, "it is null");
        } else if (!schema.scalars().values().isEmpty()) {
            add(Rule.UNSUPPORTED_VALUE, at, origin, "it is null, which is none of the listed values");
        }
    }

    private void object(ValueSchema schema, Mapping object, @Nullable Node old, FieldPath at) {
        for (String name : object.keys()) {
            Node value = object.get(name);
            ValueSchema property = schema.property(name);
            if (value != null && property != null) {
                Node was = OldValues.property(schema, old, name);
                value(property, value, was, RelativePath.property(at, name), object.originOf(name));
            }
        }
        for (String name : schema.ofObjects().required()) {
            if (object.get(name) == null) {
                add(
                        Rule.REQUIRED,
                        RelativePath.property(at, name),
                        object.originOf(name),
                        "\"" + name + "\" is missing");
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

    private void list(ValueSchema schema, Sequence list, @Nullable Node old, FieldPath at) {
        if (schema.ofLists().size().excludes(list.size())) {
            String bounds = schema.ofLists().size().describe("minItems", "maxItems");
            add(Rule.OUT_OF_RANGE, at, list.origin(), "it has " + list.size() + " items, outside of " + bounds);
        }
        ValueSchema items = schema.item();
        if (items != null) {
            OldValues.Items before = OldValues.Items.of(schema, old);
            for (int i = 0; i < list.size(); i++) {
                Node item = list.get(i);
                value(items, item, before.of(item), at.item(i), item.origin());
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

    /** An alternative holds for the whole value, whether or not parts of it are as before. */
    private static List<Fault> inner(ValueSchema schema, Node value, FieldPath at, @Nullable Origin origin) {
        SchemaValues values = new SchemaValues();
        values.value(schema, value, null, at, origin);
        return values.faults;
    }
}
