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
 * What stood before an update where a value stands now, and whether it is the same: then the API server lets its faults be.
 *
 * <p>Source: CorrelatedObject in apiserver's cel/common/equality.go.
 */
final class OldValues {

    private OldValues() {}

    /** The value of a property before; null where there was none, or the schema does not know it. */
    static @Nullable Node property(ValueSchema schema, @Nullable Node old, String name) {
        return old instanceof Mapping object && schema.property(name) != null ? object.get(name) : null;
    }

    /**
     * Whether a value is what it was. Items that are told apart by keys may have moved; objects with properties that the
     * schema does not know never are.
     */
    static boolean isSame(ValueSchema schema, Node value, Node old) {
        if (value instanceof Mapping now && old instanceof Mapping before) {
            return now.size() == before.size()
                    && now.keys().stream().allMatch(name -> {
                        ValueSchema property = schema.property(name);
                        Node inner = now.get(name);
                        Node was = before.get(name);
                        return property != null && inner != null && was != null && isSame(property, inner, was);
                    });
        }
        if (value instanceof Sequence now && old instanceof Sequence before) {
            return now.size() == before.size() && isSameList(schema, now, before);
        }
        return SchemaTypes.isSame(value, old);
    }

    private static boolean isSameList(ValueSchema schema, Sequence now, Sequence before) {
        ValueSchema item = schema.item();
        Items items = Items.of(schema, before);
        if (item == null || items.isEmpty()) {
            return now.equals(before);
        }
        return now.items().stream().allMatch(inner -> {
            Node was = items.of(inner);
            return was != null && isSame(item, inner, was);
        });
    }

    /**
     * The items of a list before a change, found again by their keys where the list is a map. Of other lists none is found.
     *
     * @param keys the names of the keys
     * @param items the items by the values of their keys
     */
    record Items(List<String> keys, Map<List<Object>, Node> items) {

        static Items of(ValueSchema schema, @Nullable Node old) {
            Items found = new Items(schema.types().keys(), new HashMap<>());
            if (schema.types().listType().equals("map") && old instanceof Sequence list) {
                list.forEach(item -> found.items.put(found.key(item), item));
            }
            return found;
        }

        /** Whether no item can be found again. */
        boolean isEmpty() {
            return items.isEmpty();
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
}
