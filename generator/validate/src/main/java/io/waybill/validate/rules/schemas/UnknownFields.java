package io.waybill.validate.rules.schemas;

import io.waybill.dsl.NearMatches;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.SchemaValues.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields that the API server drops, as the schema does not have them; asked to be strict, it refuses them.
 *
 * <p>Source: apiextensions-apiserver's apiserver/schema/pruning/algorithm.go.
 */
public final class UnknownFields {

    /** What every resource has, whatever its schema says. */
    private static final Set<String> OF_EVERY_RESOURCE = Set.of("apiVersion", "kind", "metadata");

    private final List<Fault> faults = new ArrayList<>();

    private UnknownFields() {}

    /**
     * Those of a value.
     *
     * @param isResource whether it is one, whatever its schema says
     */
    public static List<Fault> of(ValueSchema schema, Node value, FieldPath at, boolean isResource) {
        UnknownFields unknown = new UnknownFields();
        if (isResource && value instanceof Mapping resource) {
            unknown.object(schema, resource, at, true);
        } else {
            unknown.value(schema, value, at);
        }
        return unknown.faults;
    }

    private void value(@Nullable ValueSchema schema, Node value, FieldPath at) {
        if (value instanceof Mapping object) {
            object(schema, object, at, schema != null && schema.types().isEmbedded());
        } else if (value instanceof Sequence list) {
            list(schema, list, at, schema != null && schema.types().preserves());
        }
    }

    private void object(@Nullable ValueSchema schema, Mapping object, FieldPath at, boolean isResource) {
        for (String name : object.keys()) {
            Node value = object.get(name);
            if (value == null || isResource && OF_EVERY_RESOURCE.contains(name)) {
                continue;
            }
            ValueSchema property = schema == null ? null : schema.property(name);
            if (schema != null && property != null) {
                value(property, value, schema.place(at, name));
            } else if (schema == null || !schema.takesAnything()) {
                unknown(schema, name, at, object);
            } else if (schema.ofObjects().takesOthers()) {
                value(null, value, at.key(name));
            }
        }
    }

    /** A list that keeps what it does not know hands that to its items, but not to what these know. */
    private void list(@Nullable ValueSchema schema, Sequence list, FieldPath at, boolean isKept) {
        ValueSchema item = schema == null ? null : schema.item();
        for (int i = 0; i < list.size(); i++) {
            if (!isKept) {
                value(item, list.get(i), at.item(i));
            } else if (item != null) {
                kept(item, list.get(i), at.item(i));
            }
        }
    }

    private void kept(ValueSchema schema, Node value, FieldPath at) {
        if (value instanceof Mapping object) {
            for (String name : object.keys()) {
                ValueSchema property = schema.property(name);
                Node inner = object.get(name);
                boolean isImplied = schema.types().isEmbedded() && OF_EVERY_RESOURCE.contains(name);
                if (property != null && inner != null && !isImplied) {
                    value(property, inner, schema.place(at, name));
                }
            }
        } else if (value instanceof Sequence list) {
            list(schema, list, at, true);
        }
    }

    private void unknown(@Nullable ValueSchema schema, String name, FieldPath at, Mapping object) {
        Set<String> known = schema == null ? Set.of() : schema.properties().keySet();
        faults.add(new Fault(
                Rule.UNKNOWN_FIELD,
                at.field(name),
                object.originOf(name),
                "the schema has no property \"" + name + "\"",
                NearMatches.sentence(name, known).orElse("Remove it, or add it to the schema in the definition.")));
    }
}
