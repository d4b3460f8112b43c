package io.waybill.diff.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.stored.ItemKeys;
import io.waybill.schema.FieldTraits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Which items of two lists belong together, found in a time that grows with their length.
 *
 * @param pairs the places, in the order of the second list, what is gone at the end
 * @param isReordered whether items that are in both stand in another order
 */
record Pairing(List<Pair> pairs, boolean isReordered) {

    /**
     * Two items that belong together.
     *
     * @param before the place in the first list; -1 when it is not there
     * @param after the place in the second list; -1 when it is not there
     */
    record Pair(int before, int after) {}

    /**
     * Pairs items: by their keys where they have any, by value in sets, else by their place between what is the same at
     * both ends.
     *
     * @param before the first list, as it is stored
     * @param after the second list, as it is stored
     */
    static Pairing of(Sequence before, Sequence after, FieldTraits traits) {
        List<String> keys = traits.keys();
        if (!keys.isEmpty() && areMappings(before) && areMappings(after)) {
            return byKey(
                    before.size(),
                    after.size(),
                    i -> ItemKeys.of((Mapping) before.get(i), keys),
                    i -> ItemKeys.of((Mapping) after.get(i), keys));
        }
        if (traits.isSet()) {
            return byKey(before.size(), after.size(), before::get, after::get);
        }
        if (haveNames(before) && haveNames(after)) {
            List<String> name = List.of("name");
            return byKey(
                    before.size(),
                    after.size(),
                    i -> ItemKeys.of((Mapping) before.get(i), name),
                    i -> ItemKeys.of((Mapping) after.get(i), name));
        }
        return byPlace(before, after);
    }

    private static Pairing byKey(int before, int after, IntFunction<Object> oldKey, IntFunction<Object> newKey) {
        Map<Object, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < before; i++) {
            places.computeIfAbsent(oldKey.apply(i), key -> new ArrayDeque<>()).add(i);
        }
        List<Pair> pairs = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        int last = -1;
        boolean reordered = false;
        for (int i = 0; i < after; i++) {
            Deque<Integer> same = places.get(newKey.apply(i));
            Integer place = same == null ? null : same.poll();
            pairs.add(new Pair(place == null ? -1 : place, i));
            if (place != null) {
                met.add(place);
                reordered |= place < last;
                last = place;
            }
        }
        for (int i = 0; i < before; i++) {
            if (!met.contains(i)) {
                pairs.add(new Pair(i, -1));
            }
        }
        return new Pairing(pairs, reordered);
    }

    private static Pairing byPlace(Sequence before, Sequence after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Pair> pairs = new ArrayList<>();
        List<Pair> gone = new ArrayList<>();
        int oldEnd = before.size() - tail;
        int newEnd = after.size() - tail;
        for (int i = 0; i < after.size(); i++) {
            boolean same = i < head || i >= newEnd;
            int place = i < newEnd ? i : i - newEnd + oldEnd;
            pairs.add(new Pair(same || place < oldEnd ? place : -1, i));
        }
        for (int i = Math.max(head, newEnd); i < oldEnd; i++) {
            gone.add(new Pair(i, -1));
        }
        pairs.addAll(gone);
        return new Pairing(pairs, false);
    }

    private static boolean areMappings(Sequence items) {
        return items.items().stream().allMatch(Mapping.class::isInstance);
    }

    private static boolean haveNames(Sequence items) {
        Set<Node> names = new HashSet<>();
        for (Node item : items) {
            if (!(item instanceof Mapping mapping)
                    || !(mapping.get("name") instanceof Scalar)
                    || !names.add(Objects.requireNonNull(mapping.get("name")))) {
                return false;
            }
        }
        return true;
    }
}
