package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.SchemaValues.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists that are sets or maps hold nothing twice.
 *
 * <p>Source: apiextensions-apiserver's apiserver/schema/listtype/validation.go.
 */
final class ListTypes {

    private final List<Fault> faults = new ArrayList<>();

    private ListTypes() {}

    /** What stands twice in the lists of a value. */
    static List<Fault> faults(ValueSchema schema, Node value) {
        ListTypes types = new ListTypes();
        types.value(schema, value, FieldPath.root());
        return types.faults;
    }

    private void value(ValueSchema schema, Node value, FieldPath at) {
        if (value instanceof Mapping object) {
            for (String name : object.keys()) {
                ValueSchema property = schema.property(name);
                Node inner = object.get(name);
                if (property != null && inner != null) {
                    value(property, inner, schema.place(at, name));
                }
            }
        } else if (value instanceof Sequence list) {
            list(schema, list, at);
        }
    }

    private void list(ValueSchema schema, Sequence list, FieldPath at) {
        switch (schema.types().listType()) {
            case "set" -> duplicates(list, list.items(), at);
            case "map" -> duplicates(list, keys(schema.types().keys(), list), at);
            default -> {}
        }
        ValueSchema item = schema.item();
        for (int i = 0; item != null && i < list.size(); i++) {
            value(item, list.get(i), at.item(i));
        }
    }

    private static List<Object> keys(List<String> names, Sequence list) {
        List<Object> keys = new ArrayList<>();
        for (Node item : list) {
            Map<String, Node> key = new LinkedHashMap<>();
            for (String name : names) {
                Node value = item instanceof Mapping object ? object.get(name) : null;
                if (value != null) {
                    key.put(name, value);
                }
            }
            keys.add(key);
        }
        return keys;
    }

    /** Reports what stands twice; a third time says nothing new. */
    private void duplicates(Sequence list, List<?> keys, FieldPath at) {
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (seen.merge(keys.get(i), 1, Integer::sum) == 2) {
                faults.add(new Fault(
                        Rule.DUPLICATE_ITEM,
                        at.item(i),
                        list.get(i).origin(),
                        "it appears twice in the list",
                        SchemaValues.FIX));
            }
        }
    }
}
