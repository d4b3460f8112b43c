package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which values have another place after a conversion, and notes it: once for each mapping that they left. */
final class Moves {

    private final Map<Origin, List<Place>> places = new HashMap<>();
    private final Set<String> noted = new HashSet<>();
    private final String apiVersion;
    private final Notes notes;

    private Moves(String apiVersion, Notes notes) {
        this.apiVersion = apiVersion;
        this.notes = notes;
        notes.remarks().stream()
                .filter(remark -> remark.level() == Remark.Level.CHANGED)
                .forEach(remark -> noted.add(remark.field()));
    }

    private record Place(String path, Node node) {}

    /** Notes what moved, apart from what is noted already. */
    static void note(Mapping before, Mapping after, String apiVersion, Notes notes) {
        Moves moves = new Moves(apiVersion, notes);
        moves.collect(after, FieldPath.root());
        moves.compare(before, FieldPath.root());
    }

    private void collect(Node node, FieldPath path) {
        if (node.origin() != null) {
            places.computeIfAbsent(node.origin(), origin -> new ArrayList<>()).add(new Place(path.toString(), node));
        }
        if (node instanceof Mapping mapping) {
            mapping.keys()
                    .forEach(key -> Trees.value(mapping, key).ifPresent(value -> collect(value, path.field(key))));
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                collect(sequence.get(i), path.item(i));
            }
        }
    }

    private void compare(Node node, FieldPath path) {
        if (node instanceof Mapping mapping) {
            compareEntries(mapping, path);
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                compare(sequence.get(i), path.item(i));
            }
        }
    }

    private void compareEntries(Mapping mapping, FieldPath path) {
        List<String> moved = new ArrayList<>();
        String first = "";
        for (String key : mapping.keys()) {
            Node value = Trees.value(mapping, key).orElse(null);
            FieldPath field = path.field(key);
            if (value == null || noted.contains(field.toString())) {
                continue;
            }
            List<String> now = equalPlaces(value);
            if (now.isEmpty()) {
                compare(value, field);
            } else if (!now.contains(field.toString())) {
                first = first.isEmpty() ? key : first;
                moved.add(told(key, path, now.get(0)));
            }
        }
        if (!moved.isEmpty()) {
            notes.moved(mapping, first, path, String.join(", ", moved) + ", as " + apiVersion + " writes it");
        }
    }

    private List<String> equalPlaces(Node value) {
        List<Place> candidates = value.origin() == null ? List.of() : places.getOrDefault(value.origin(), List.of());
        return candidates.stream()
                .filter(place -> place.node().equals(value))
                .map(Place::path)
                .toList();
    }

    /** From where to where, without the path that both begin with. */
    private static String told(String key, FieldPath path, String now) {
        String prefix = path + ".";
        return now.startsWith(prefix)
                ? key + " is now " + now.substring(prefix.length())
                : path.field(key) + " is now " + now;
    }
}
