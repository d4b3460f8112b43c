package io.waybill.diff;

import io.waybill.diff.ManifestDiff.Item;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which resources of two sets are the same object. */
final class Matching {

    private static final int NONE = -1;

    private final List<Item> before;
    private final List<Item> after;
    private final int[] partners;
    private final boolean[] taken;

    private Matching(List<Item> before, List<Item> after) {
        this.before = before;
        this.after = after;
        this.partners = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(partners, NONE);
    }

    static Matching of(List<Item> before, List<Item> after) {
        Matching matching = new Matching(before, after);
        matching.pair(item -> List.of(item.file(), item.identity()), false);
        matching.pair(Item::identity, false);
        matching.pair(
                item -> List.of(
                        item.file(), item.identity().group(), item.identity().kind()),
                true);
        return matching;
    }

    /** Pairs what has no partner yet by a key. */
    private void pair(Function<Item, Object> key, boolean onlyWhereClear) {
        Map<Object, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                free.computeIfAbsent(key.apply(before.get(i)), same -> new ArrayDeque<>())
                        .add(i);
            }
        }
        Map<Object, Integer> wanted = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            if (partners[i] == NONE) {
                wanted.merge(key.apply(after.get(i)), 1, Integer::sum);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            Object wants = partners[i] == NONE ? key.apply(after.get(i)) : null;
            Deque<Integer> candidates = wants == null ? null : free.get(wants);
            boolean clear = candidates != null
                    && (!onlyWhereClear
                            || candidates.size() == 1 && Integer.valueOf(1).equals(wanted.get(wants)));
            if (candidates != null && clear && !candidates.isEmpty()) {
                partners[i] = candidates.remove();
                taken[partners[i]] = true;
            }
        }
    }

    /** The place in the first set of the partner of a resource of the second one; -1 where it is new. */
    int partner(int place) {
        return partners[place];
    }

    /** Whether a resource of the first set is in the second one too. */
    boolean isThere(int place) {
        return taken[place];
    }
}
