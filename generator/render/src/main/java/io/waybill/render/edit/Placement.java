package io.waybill.render.edit;

import io.waybill.dsl.tree.Node;
import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Sources.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the new keys of a mapping go: into the place of the entry that they come from, else behind the key before them.
 *
 * @param replacing the keys in the place of each entry that goes; none where it goes without one
 * @param behind the keys behind entries that stay
 * @param front the keys before the first entry
 */
record Placement(Map<Entry, List<String>> replacing, Map<Entry, List<String>> behind, List<String> front) {

    static Placement of(MappingChange change, Sources sources) {
        Placement placement = new Placement(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        change.removed().forEach(entry -> placement.replacing.put(entry, new ArrayList<>()));
        Entry last = null;
        for (String key : change.after().keys()) {
            Optional<Entry> place = change.inserted().contains(key)
                    ? placement.insert(change, key, last, sources)
                    : entryOf(change, key);
            last = place.orElse(last);
        }
        placement.moveFrontIntoFreePlace(change);
        return placement;
    }

    private Optional<Entry> insert(MappingChange change, String key, @Nullable Entry last, Sources sources) {
        Optional<Entry> origin = originOf(change, key, sources);
        if (origin.isPresent()) {
            listOf(origin.get()).add(key);
        } else if (last == null) {
            front.add(key);
        } else if (replacing.containsKey(last)) {
            listOf(last).add(key);
        } else {
            behind.computeIfAbsent(last, entry -> new ArrayList<>()).add(key);
        }
        return origin;
    }

    private List<String> listOf(Entry entry) {
        return Objects.requireNonNull(replacing.get(entry));
    }

    private static Optional<Entry> entryOf(MappingChange change, String key) {
        return change.kept().entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The entry that goes and had this key, or held what the new key holds. */
    private static Optional<Entry> originOf(MappingChange change, String key, Sources sources) {
        Node value = Objects.requireNonNull(change.after().get(key));
        List<Source> moved = sources.allMovedFrom(value);
        return change.removed().stream()
                .filter(entry -> change.name(entry).equals(key))
                .findFirst()
                .or(() -> change.removed().stream()
                        .filter(entry -> moved.stream()
                                .anyMatch(
                                        source -> entry.contains(source.entry().start())))
                        .findFirst());
    }

    /** What would come first takes the place of a first entry that goes. */
    private void moveFrontIntoFreePlace(MappingChange change) {
        boolean free = !change.part().entries().isEmpty()
                && replacing.containsKey(change.part().entries().get(0));
        if (free) {
            listOf(change.part().entries().get(0)).addAll(0, front);
            front.clear();
        }
    }
}
