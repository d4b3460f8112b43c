package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** What tells the items of a list apart. */
public final class ItemKeys {

    private ItemKeys() {}

    /** The values of the key fields of an item; those that are absent count as empty. */
    public static List<Object> of(Mapping item, List<String> keys) {
        List<Object> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            Node value = item.get(key);
            values.add(value == null ? "" : value);
        }
        return values;
    }
}
