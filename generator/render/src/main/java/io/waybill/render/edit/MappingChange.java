package io.waybill.render.edit;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.MappingPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What becomes of the entries of a mapping.
 *
 * @param part the mapping
 * @param kept the entries that stay, or get another key, with the key that they have then
 * @param names the key of each entry as the reader took it
 * @param removed the entries that go
 * @param inserted the keys that are new
 * @param before what it held
 * @param after what it is to hold
 */
record MappingChange(
        MappingPart part,
        Map<Entry, String> kept,
        Map<Entry, String> names,
        List<Entry> removed,
        List<String> inserted,
        Mapping before,
        Mapping after) {

    static MappingChange of(MappingPart part, Mapping before, Mapping after) {
        Map<Entry, String> names = new LinkedHashMap<>();
        List<Entry> explicit = Sources.explicit(part);
        for (int i = 0; i < explicit.size() && i < before.slots(); i++) {
            names.put(explicit.get(i), before.keyAt(i));
        }
        Map<Entry, String> kept = new LinkedHashMap<>();
        List<Entry> removed = new ArrayList<>();
        List<String> inserted = new ArrayList<>(after.keys());
        names.forEach((entry, name) -> {
            if (staysUnder(name, entry, before, after)) {
                kept.put(entry, name);
                inserted.remove(name);
            } else {
                removed.add(entry);
            }
        });
        inserted.removeIf(key -> !names.containsValue(key)
                && Objects.equals(before.get(key), after.get(key))
                && before.get(key) != null);
        MappingChange change = new MappingChange(part, kept, names, removed, inserted, before, after);
        change.findRenamed();
        return change;
    }

    private static boolean staysUnder(String name, Entry entry, Mapping before, Mapping after) {
        Node now = after.get(name);
        return now != null && canBecome(entry.value(), Objects.requireNonNull(before.get(name)), now);
    }

    /** An entry got another key when its value, known by where it was read, stands under a new one. */
    private void findRenamed() {
        for (Entry entry : List.copyOf(removed)) {
            Node value = Objects.requireNonNull(before.get(name(entry)));
            inserted.stream()
                    .filter(key -> isSame(entry, value, Objects.requireNonNull(after.get(key))))
                    .findFirst()
                    .ifPresent(key -> {
                        kept.put(entry, key);
                        removed.remove(entry);
                        inserted.remove(key);
                    });
        }
    }

    private static boolean isSame(Entry entry, Node value, Node now) {
        return value.origin() != null
                && value.origin().equals(now.origin())
                && (value.equals(now) || !(now instanceof Scalar) && canBecome(entry.value(), value, now));
    }

    /** Whether a value can be changed where it stands. */
    static boolean canBecome(Part part, Node before, Node after) {
        if (before.equals(after)) {
            return true;
        }
        if (before instanceof Sequence old && after instanceof Sequence now) {
            return old.size() == now.size();
        }
        return part instanceof Part.AliasPart
                || before instanceof Mapping && after instanceof Mapping
                || before instanceof Scalar && after instanceof Scalar && part.end() > part.start();
    }

    String name(Entry entry) {
        return Objects.requireNonNull(names.get(entry));
    }

    boolean isNothing() {
        return removed.isEmpty()
                && inserted.isEmpty()
                && kept.entrySet().stream().allMatch(entry -> entry.getValue().equals(name(entry.getKey())));
    }
}
