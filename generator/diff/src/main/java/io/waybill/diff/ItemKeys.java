package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tells the items of a list apart. */
final class ItemKeys {

    private ItemKeys() {}

    /** The values of the key fields of an item; those that are absent count as empty. */
    static List<Object> of(Mapping item, List<String> keys) {
        List<Object> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            Node value = item.get(key);
            values.add(value == null ? "" : value);
        }
        return values;
    }

    /** The place of each item by its key; of items with the same key, the first. */
    static Map<List<Object>, Integer> places(Sequence items, List<String> keys) {
        Map<List<Object>, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Mapping item) {
                places.putIfAbsent(of(item, keys), i);
            }
        }
        return places;
    }
}
