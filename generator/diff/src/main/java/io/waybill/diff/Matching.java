package io.waybill.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which resources of two sets are the same object. */
final class Matching {

    private static final int NONE = -1;

    /** Stands for a place where there are several. */
    private static final int SEVERAL = -2;

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
        matching.pair(true);
        if (matching.isOpen()) {
            matching.pair(false);
            matching.pairTheOnlyOnes();
        }
        return matching;
    }

    /** Whether a resource of the second set has no partner yet. */
    private boolean isOpen() {
        for (int partner : partners) {
            if (partner == NONE) {
                return true;
            }
        }
        return false;
    }

    /** Pairs what has no partner yet by what it is called: of several that are called the same, the first ones. */
    private void pair(boolean inFiles) {
        Places free = Places.of(before, taken, inFiles);
        for (int i = 0; i < after.size(); i++) {
            if (partners[i] == NONE) {
                pair(i, free.remove(after.get(i)));
            }
        }
    }

    /** Pairs what has no partner yet where both sides have one of that kind in a file. */
    private void pairTheOnlyOnes() {
        Map<Object, Integer> gone = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                gone.merge(kindInFile(before.get(i)), i, (one, other) -> SEVERAL);
            }
        }
        Map<Object, Integer> added = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            if (partners[i] == NONE) {
                added.merge(kindInFile(after.get(i)), i, (one, other) -> SEVERAL);
            }
        }
        added.forEach((kind, place) -> {
            if (place != SEVERAL) {
                pair(place, gone.getOrDefault(kind, NONE));
            }
        });
    }

    private static Object kindInFile(Item item) {
        Identity identity = item.identity();
        return List.of(item.file(), identity.group(), identity.kind());
    }

    private void pair(int place, int partner) {
        if (partner >= 0) {
            partners[place] = partner;
            taken[partner] = true;
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
