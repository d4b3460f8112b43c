package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in defaults, and drops null where it is no value, as the API server does before it looks at a resource. */
public final class SchemaDefaulting {

    private SchemaDefaulting() {}

    /** A value with its defaults; itself where it lacks none. */
    public static Node apply(ValueSchema schema, Node value) {
        if (value instanceof Mapping object) {
            return object(schema, object);
        }
        return value instanceof Sequence list && schema.item() != null ? list(schema.item(), list) : value;
    }

    /** An object with its defaults. */
    static Mapping object(ValueSchema schema, Mapping object) {
        Mapping result = object;
        for (String name : object.keys()) {
            ValueSchema property = schema.property(name);
            Node value = object.get(name);
            if (property == null || value == null) {
                continue;
            }
            if (property.drops(value)) {
                Node byDefault = property.defaultValue();
                result = byDefault == null
                        ? result.without(name)
                        : result.with(name, apply(property, placed(byDefault, object.originOf(name))));
            } else {
                Node filled = apply(property, value);
                result = filled == value ? result : result.with(name, filled);
            }
        }
        return missing(schema, object, result);
    }

    private static Mapping missing(ValueSchema schema, Mapping object, Mapping filled) {
        Mapping result = filled;
        for (Map.Entry<String, ValueSchema> property : schema.properties().entrySet()) {
            Node byDefault = property.getValue().defaultValue();
            if (byDefault != null && object.get(property.getKey()) == null) {
                Node value = apply(property.getValue(), placed(byDefault, object.origin()));
                result = result.with(property.getKey(), value);
            }
        }
        return result;
    }

    private static Sequence list(ValueSchema schema, Sequence list) {
        List<Node> items = new ArrayList<>();
        boolean changed = false;
        for (Node item : list) {
            Node byDefault = schema.drops(item) ? schema.defaultValue() : null;
            Node filled = apply(schema, byDefault == null ? item : placed(byDefault, item.origin()));
            changed |= filled != item;
            items.add(filled);
        }
        return changed ? Sequence.of(items).at(list.origin()) : list;
    }

    /** A default, written where it applies rather than in the schema. */
    private static Node placed(Node value, @Nullable Origin origin) {
        if (value instanceof Mapping object) {
            Map<String, Node> entries = new LinkedHashMap<>();
            for (String key : object.keys()) {
                Node entry = object.get(key);
                if (entry != null) {
                    entries.put(key, placed(entry, origin));
                }
            }
            return Mapping.of(entries).at(origin);
        }
        if (value instanceof Sequence list) {
            return Sequence.of(list.items(), item -> placed(item, origin)).at(origin);
        }
        return ((Scalar) value).at(origin);
    }
}
