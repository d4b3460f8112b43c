package io.waybill.dsl.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is at the positions of a {@link Mapping}. Arrays are never changed but copied. */
final class Slots {

    private Slots() {}

    /** The keys that are present, in order. */
    static List<String> keys(Shape shape, @Nullable Node[] values) {
        List<String> keys = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                keys.add(shape.key(i));
            }
        }
        return keys;
    }

    /** The number of keys that are present. */
    static int size(@Nullable Node[] values) {
        int size = 0;
        for (Node value : values) {
            if (value != null) {
                size++;
            }
        }
        return size;
    }

    /** The same for the same keys and nodes, in whatever order. */
    static int hash(Shape shape, @Nullable Node[] values) {
        int hash = 0;
        for (int i = 0; i < values.length; i++) {
            Node value = values[i];
            if (value != null) {
                hash += shape.key(i).hashCode() ^ value.hashCode();
            }
        }
        return hash;
    }

    /** The nodes with another one at a position. */
    static @Nullable Node[] replaced(@Nullable Node[] values, int slot, Node value) {
        @Nullable Node[] copy = new Node[values.length];
        System.arraycopy(values, 0, copy, 0, copy.length);
        copy[slot] = value;
        return copy;
    }

    /** The places of keys, of which the one at a position is written now; as they were where nothing is traced. */
    static @Nullable Origin @Nullable [] replaced(@Nullable Origin @Nullable [] keyOrigins, int slot, int length) {
        Origin caller = Trace.caller();
        if (caller == null) {
            return keyOrigins;
        }
        @Nullable Origin[] copy = keyOrigins == null ? new Origin[length] : keyOrigins.clone();
        copy[slot] = caller;
        return copy;
    }

    /** The nodes with one more at a position. */
    static @Nullable Node[] inserted(@Nullable Node[] values, int slot, Node value) {
        @Nullable Node[] longer = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, slot, longer, slot + 1, values.length - slot);
        longer[slot] = value;
        return longer;
    }

    /** The places of keys with one more at a position. */
    static @Nullable Origin[] inserted(@Nullable Origin[] keyOrigins, int slot, @Nullable Origin origin) {
        @Nullable Origin[] longer = Arrays.copyOf(keyOrigins, keyOrigins.length + 1);
        System.arraycopy(keyOrigins, slot, longer, slot + 1, keyOrigins.length - slot);
        longer[slot] = origin;
        return longer;
    }
}
