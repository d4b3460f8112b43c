package io.waybill.render;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collects the entries of one mapping while it is read, and reports keys that come twice. */
final class MappingBuilder {

    /** An entry that only a merge key brings. */
    private record Merged(Node value, Origin origin) {}

    /** Up to this many keys a walk is faster than a hash table. */
    private static final int WALK = 8;

    private final List<String> keys = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private Map<String, Merged> merged = Map.of();
    private final Consumer<ReadProblem> problems;

    MappingBuilder(Consumer<ReadProblem> problems) {
        this.problems = problems;
    }

    /** Adds an entry; of two with one key the last counts, as it does for kubectl. */
    void put(String key, Node value, Origin origin, FieldPath field) {
        int place = place(key);
        if (place >= 0) {
            problems.accept(new ReadProblem(
                    ReadProblem.Cause.DUPLICATE_KEY,
                    "Duplicate key \"" + key + "\"; it first appears on line "
                            + origins.get(place).line() + ".",
                    "Remove one of the two, or rename it.",
                    field,
                    origin));
            values.set(place, value);
            return;
        }
        if (!merged.isEmpty()) {
            merged.remove(key);
        }
        add(key, value, origin);
    }

    private void add(String key, Node value, Origin origin) {
        keys.add(key);
        values.add(value);
        origins.add(origin);
        if (keys.size() > WALK) {
            for (int i = places.size(); i < keys.size(); i++) {
                places.put(keys.get(i), i);
            }
        }
    }

    /** Where a key is, or -1. */
    private int place(String key) {
        return keys.size() > WALK ? places.getOrDefault(key, -1) : keys.indexOf(key);
    }

    /** Adds the entries of another mapping where a merge key stands: they override those before, not those behind. */
    void merge(Mapping other, Origin origin) {
        merged = merged.isEmpty() ? new LinkedHashMap<>() : merged;
        for (int i = 0; i < other.slots(); i++) {
            String key = other.keyAt(i);
            Node value = other.valueAt(i);
            int place = value == null ? -1 : place(key);
            if (place >= 0) {
                values.set(place, value);
            } else if (value != null) {
                merged.put(key, new Merged(value, origin));
            }
        }
    }

    /** The mapping: first the keys that stand in it themselves, then those that merge keys bring. */
    Mapping build(Origin origin) {
        merged.forEach((key, entry) -> add(key, entry.value(), entry.origin()));
        return Mapping.read(keys, values, origins, origin);
    }
}
