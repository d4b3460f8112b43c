package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list before a change, found again by their keys where the list is a map. Of other lists none is found.
 *
 * @param keys the names of the keys
 * @param items the items by the values of their keys
 */
record OldItems(List<String> keys, Map<List<Object>, Node> items) {

    static OldItems of(ValueSchema schema, @Nullable Node old) {
        OldItems found = new OldItems(schema.types().keys(), new HashMap<>());
        if (schema.types().listType().equals("map") && old instanceof Sequence list) {
            list.forEach(item -> found.items.put(found.key(item), item));
        }
        return found;
    }

    /** The item that had the same keys; null where none had. */
    @Nullable Node of(Node item) {
        return items.isEmpty() ? null : items.get(key(item));
    }

    private List<Object> key(Node item) {
        List<Object> values = new ArrayList<>();
        keys.forEach(key -> values.add(String.valueOf(item instanceof Mapping object ? object.get(key) : item)));
        return values;
    }
}
