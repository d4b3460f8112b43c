package io.waybill.pipeline.golden;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields in which two trees differ. Items of lists that have names are paired by name, other items by
 * position.
 */
public final class TreeComparison {

    private final List<FieldChange> changes = new ArrayList<>();

    private TreeComparison() {}

    /** The fields in which the second tree differs from the first, in its order. */
    public static List<FieldChange> of(Node before, Node after) {
        TreeComparison comparison = new TreeComparison();
        comparison.compare(FieldPath.root(), before, after, after.origin());
        return comparison.changes;
    }

    private void compare(FieldPath path, Node before, Node after, @Nullable Origin origin) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof Mapping old && after instanceof Mapping now) {
            mappings(path, old, now);
        } else if (before instanceof Sequence old && after instanceof Sequence now) {
            sequences(path, old, now, origin);
        } else {
            add(path, before, after, after.origin() == null ? origin : after.origin());
        }
    }

    private void mappings(FieldPath path, Mapping before, Mapping after) {
        for (String key : after.keys()) {
            Node now = after.get(key);
            Node old = before.get(key);
            if (now != null && old != null) {
                compare(path.field(key), old, now, after.originOf(key));
            } else if (now != null) {
                add(path.field(key), null, now, after.originOf(key));
            }
        }
        for (String key : before.keys()) {
            if (after.get(key) == null) {
                add(path.field(key), before.get(key), null, after.origin());
            }
        }
    }

    private void sequences(FieldPath path, Sequence before, Sequence after, @Nullable Origin origin) {
        Optional<Map<String, Integer>> oldNames = positions(before);
        Optional<Map<String, Integer>> newNames = positions(after);
        if (oldNames.isPresent() && newNames.isPresent()) {
            named(path, before, after, origin, oldNames.get(), newNames.get());
            return;
        }
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            FieldPath item = path.item(i);
            if (i >= before.size()) {
                add(item, null, after.get(i), after.get(i).origin());
            } else if (i >= after.size()) {
                add(item, before.get(i), null, origin);
            } else {
                compare(item, before.get(i), after.get(i), after.get(i).origin());
            }
        }
    }

    private void named(
            FieldPath path,
            Sequence before,
            Sequence after,
            @Nullable Origin origin,
            Map<String, Integer> oldNames,
            Map<String, Integer> newNames) {
        int changesBefore = changes.size();
        newNames.forEach((name, i) -> {
            Integer old = oldNames.get(name);
            Node now = after.get(i);
            if (old == null) {
                add(path.item(i), null, now, now.origin());
            } else {
                compare(path.item(i), before.get(old), now, now.origin());
            }
        });
        Set<String> gone = new HashSet<>(oldNames.keySet());
        gone.removeAll(newNames.keySet());
        gone.stream().map(oldNames::get).sorted().forEach(i -> add(path.item(i), before.get(i), null, origin));
        if (changes.size() == changesBefore) {
            add(path, before, after, origin); // only the order differs
        }
    }

    /** The position of each item by its name; empty unless all items have different names. */
    private static Optional<Map<String, Integer>> positions(Sequence sequence) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < sequence.size(); i++) {
            Optional<String> name =
                    sequence.get(i) instanceof Mapping mapping ? mapping.string("name") : Optional.empty();
            if (name.isEmpty() || positions.put(name.get(), i) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new TreeMap<>(positions));
    }

    private void add(FieldPath path, @Nullable Node before, @Nullable Node after, @Nullable Origin origin) {
        changes.add(new FieldChange(
                path.toString(), Optional.ofNullable(before), Optional.ofNullable(after), Optional.ofNullable(origin)));
    }
}
