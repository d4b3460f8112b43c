package io.waybill.render.block;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entries of one mapping while it is read. Used again for the next mapping of the same level. */
final class Entries {

    /** Up to this many keys a walk is faster than a hash table. */
    private static final int WALK = 12;

    private final List<String> keys = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final Set<String> many = new HashSet<>();

    void clear() {
        keys.clear();
        values.clear();
        origins.clear();
        many.clear();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Adds a key; gives up on one that is there already. */
    void add(String key, Origin origin) {
        GivesUp.unless(isNew(key));
        keys.add(key);
        origins.add(origin);
    }

    private boolean isNew(String key) {
        if (keys.size() < WALK) {
            return !keys.contains(key);
        }
        if (many.isEmpty()) {
            many.addAll(keys);
        }
        return many.add(key);
    }

    void value(Node value) {
        values.add(value);
    }

    Mapping mapping(Origin origin) {
        return Mapping.read(keys, values, origins, origin);
    }
}
