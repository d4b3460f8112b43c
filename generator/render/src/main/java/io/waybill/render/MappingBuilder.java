package io.waybill.render;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Collects the entries of one mapping while it is read, and reports keys that come twice. */
final class MappingBuilder {

    /** Up to this many keys a walk is faster than a hash table. */
    private static final int WALK = 8;

    private final List<String> keys = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Runnable> merges = new ArrayList<>();
    private final Consumer<ReadProblem> problems;

    MappingBuilder(Consumer<ReadProblem> problems) {
        this.problems = problems;
    }

    /** Adds an entry; of two with one key the first counts. */
    void put(String key, Node value, Origin origin, FieldPath field) {
        int place = place(key);
        if (place >= 0) {
            problems.accept(new ReadProblem(
                    ReadProblem.Cause.DUPLICATE_KEY,
                    "The key \"" + key + "\" stands twice in one mapping; the first is on line "
                            + origins.get(place).line() + ".",
                    "Remove one of the two, or rename it.",
                    field,
                    origin));
            return;
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

    /** Adds the entries of another mapping whose keys do not stand here themselves, as a merge key asks. */
    void merge(Mapping other, Origin origin) {
        merges.add(() -> mergeNow(other, origin));
    }

    private void mergeNow(Mapping other, Origin origin) {
        for (int i = 0; i < other.slots(); i++) {
            String key = other.keyAt(i);
            Node value = other.valueAt(i);
            if (value != null && place(key) < 0) {
                add(key, value, origin);
            }
        }
    }

    /** The mapping. Merges come last, since explicit keys win wherever they stand. */
    Mapping build(Origin origin) {
        merges.forEach(Runnable::run);
        return Mapping.read(keys, values, origins, origin);
    }
}
