package io.waybill.validate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things by what resources are called. It keeps no names but works them out of the things, so that a million of them
 * take little memory.
 *
 * @param <T> has the name of a resource
 */
public final class ResourceTable<T> {

    private static final int SMALLEST = 64;

    private final Function<T, ResourceId> names;
    private @Nullable Object[] entries = new Object[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private int size;

    /**
     * An empty table.
     *
     * @param names the name under which a thing is put; always the same for one thing
     */
    public ResourceTable(Function<T, ResourceId> names) {
        this.names = names;
    }

    /** Puts a thing under its name, unless there is one; that one is returned. */
    public @Nullable T putIfAbsent(T thing) {
        ResourceId name = names.apply(thing);
        int hash = hash(name);
        int slot = slot(name, hash);
        T known = at(slot);
        if (known == null) {
            set(slot, thing, hash);
            size++;
            if (size > entries.length / 2 + entries.length / 8) {
                grow();
            }
        }
        return known;
    }

    /** The thing under a name; null where there is none. */
    public @Nullable T get(ResourceId name) {
        return at(slot(name, hash(name)));
    }

    private static int hash(ResourceId name) {
        int hash = name.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Where a name is, or would be put. */
    private int slot(ResourceId name, int hash) {
        int slot = hash & entries.length - 1;
        for (T known = at(slot); known != null; known = at(slot)) {
            if (hashes[slot] == hash && names.apply(known).equals(name)) {
                return slot;
            }
            slot = slot + 1 & entries.length - 1;
        }
        return slot;
    }

    @SuppressWarnings("unchecked") // only things are put there
    private @Nullable T at(int slot) {
        return (T) entries[slot];
    }

    private void set(int slot, @Nullable Object thing, int hash) {
        entries[slot] = thing;
        hashes[slot] = hash;
    }

    private void grow() {
        @Nullable Object[] old = entries;
        int[] oldHashes = hashes;
        entries = new Object[2 * old.length];
        hashes = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = oldHashes[i] & entries.length - 1;
                while (entries[slot] != null) {
                    slot = slot + 1 & entries.length - 1;
                }
                set(slot, old[i], oldHashes[i]);
            }
        }
    }
}
