package io.waybill.diff;

import java.util.Arrays;
import java.util.List;

/** Finds resources in a list by what they are called. It keeps no names, so that a million take a few megabytes. */
final class Places {

    private static final int NONE = -1;

    private final List<Item> items;
    private final boolean inFiles;
    private final int[] first;
    private final int[] next;

    private Places(List<Item> items, boolean inFiles) {
        this.items = items;
        this.inFiles = inFiles;
        this.first = new int[Integer.highestOneBit(Math.max(items.size(), 1)) * 2];
        this.next = new int[items.size()];
        Arrays.fill(first, NONE);
    }

    /**
     * The resources that are not taken.
     *
     * @param inFiles whether only those of the same file are found
     */
    static Places of(List<Item> items, boolean[] taken, boolean inFiles) {
        Places places = new Places(items, inFiles);
        for (int place = items.size() - 1; place >= 0; place--) {
            if (!taken[place]) {
                int chain = places.chain(items.get(place));
                places.next[place] = places.first[chain];
                places.first[chain] = place;
            }
        }
        return places;
    }

    private int chain(Item item) {
        int hash = (item.identityHash() + (inFiles ? 31 * item.file().hashCode() : 0)) * 0x9E3779B9;
        return (hash ^ hash >>> 15) & first.length - 1;
    }

    /** The first place of a resource's object, which is then no longer there; -1 for none. */
    int remove(Item wanted) {
        int chain = chain(wanted);
        int before = NONE;
        for (int place = first[chain]; place != NONE; place = next[place]) {
            Item item = items.get(place);
            if ((!inFiles || item.file().equals(wanted.file())) && item.isSameObject(wanted)) {
                if (before == NONE) {
                    first[chain] = next[place];
                } else {
                    next[before] = next[place];
                }
                return place;
            }
            before = place;
        }
        return NONE;
    }
}
