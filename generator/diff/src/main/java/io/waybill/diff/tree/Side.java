package io.waybill.diff.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.stored.ItemKeys;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of one manifest.
 *
 * @param written as it is written
 * @param stored as the API server stores it
 * @param fresh as the API server would store it without an earlier manifest
 */
record Side(
        @Nullable Node written,
        @Nullable Node stored,
        @Nullable Node fresh) {

    /** Of a value that is not there. */
    static final Side NONE = new Side(null, null, null);

    Side child(ValueType type, String key) {
        String storedKey = key.equals("stringData") && isSecret(type) ? "data" : key;
        return new Side(child(written, key), child(stored, storedKey), child(fresh, storedKey));
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        return node instanceof Mapping mapping ? mapping.get(key) : null;
    }

    private static boolean isSecret(ValueType type) {
        return type instanceof Reference reference && reference.typeName().equals("core.v1.Secret");
    }

    /**
     * The written items of a list. Those that the server adds stand at the end; of an object of a cluster, items that the
     * server added may be missing from what is written.
     */
    List<Side> items(FieldTraits traits) {
        List<Node> items = nodes(written);
        List<Node> kept = nodes(stored);
        List<Node> alone = nodes(fresh);
        List<Side> sides = new ArrayList<>(items.size());
        int place = 0;
        for (int i = 0; i < items.size(); i++) {
            int found = find(items.get(i), kept, place, traits);
            sides.add(
                    new Side(items.get(i), found < 0 ? null : kept.get(found), i < alone.size() ? alone.get(i) : null));
            place = found < 0 ? place : found + 1;
        }
        return sides;
    }

    private static List<Node> nodes(@Nullable Node node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** The place of the stored form of an item; the next one unless keys tell of another. */
    private static int find(Node item, List<Node> stored, int from, FieldTraits traits) {
        for (int place = from; place < stored.size(); place++) {
            if (fits(item, stored.get(place), traits)) {
                return place;
            }
        }
        return from < stored.size() ? from : -1;
    }

    private static boolean fits(Node item, Node stored, FieldTraits traits) {
        if (!(item instanceof Mapping now) || !(stored instanceof Mapping kept)) {
            return item.equals(stored) || !(item instanceof Scalar);
        }
        List<String> keys = traits.keys().isEmpty() ? List.of("name") : traits.keys();
        return keys.stream().allMatch(key -> now.get(key) == null || sameKey(now, kept, key));
    }

    private static boolean sameKey(Mapping now, Mapping kept, String key) {
        return ItemKeys.of(now, List.of(key)).equals(ItemKeys.of(kept, List.of(key)));
    }
}
