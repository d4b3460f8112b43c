package io.waybill.dsl.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a {@link Mapping} in their order.
 *
 * <p>All mappings of one API type share one shape, so a typed field is a position in an array.
 */
public final class Shape {

    /** Up to this many keys a walk is faster than a hash table. */
    private static final int WALK = 8;

    private static final byte[][] NOT_KEPT = {};

    /** Lines of manifests are seldom indented further. */
    private static final int FURTHEST = 24;

    private static final AtomicReferenceArray<byte @Nullable [][]> NO_LINE_STARTS = new AtomicReferenceArray<>(0);

    static final Shape EMPTY = new Shape(new String[0], false);

    /**
     * Shapes of mappings that were read. Those of API types come again and again; there are not more of them than this.
     * Their keys are the very texts that code asks for by literals, so most lookups compare nothing else.
     */
    private static final Map<List<String>, Shape> READ = new ConcurrentHashMap<>();

    private static final int MOST_READ = 4096;
    private static final int LONGEST_READ = 32;

    private final String[] keys;
    private final Map<String, Integer> slots;
    private final AtomicReferenceArray<byte @Nullable [][]> lineStarts;

    private Shape(String[] keys, boolean isShared) {
        this.keys = keys;
        this.lineStarts = isShared ? new AtomicReferenceArray<>(FURTHEST) : NO_LINE_STARTS;
        this.slots = keys.length <= WALK ? Map.of() : index(keys);
    }

    private static Map<String, Integer> index(String[] keys) {
        Map<String, Integer> slots = new HashMap<>(keys.length * 2);
        for (int i = 0; i < keys.length; i++) {
            slots.put(keys[i], i);
        }
        return slots;
    }

    /** A shape with these keys, which must differ. It is meant to be kept and shared by many mappings. */
    public static Shape of(String... keys) {
        return new Shape(keys.clone(), true);
    }

    /** The shape of one mapping. */
    static Shape of(List<String> keys) {
        return new Shape(keys.toArray(String[]::new), false);
    }

    /** The shape of a mapping that was read; mostly the one that others with these keys have. */
    static Shape read(List<String> keys) {
        Shape known = READ.get(keys);
        if (known != null) {
            return known;
        }
        if (READ.size() >= MOST_READ || keys.size() > LONGEST_READ || !isShort(keys)) {
            return of(keys);
        }
        List<String> interned = keys.stream().map(String::intern).toList();
        return READ.computeIfAbsent(interned, own -> new Shape(own.toArray(String[]::new), true));
    }

    private static boolean isShort(List<String> keys) {
        for (String key : keys) {
            if (key.length() > LONGEST_READ) {
                return false;
            }
        }
        return true;
    }

    /**
     * How lines with the keys begin in YAML: spaces, the key and a colon. None where this is the shape of one mapping
     * only, or far indented, since they are kept.
     */
    byte[][] lineStarts(int indent) {
        if (indent >= lineStarts.length()) {
            return NOT_KEPT;
        }
        byte @Nullable [][] known = lineStarts.get(indent);
        if (known == null) {
            String spaces = " ".repeat(indent);
            known = Arrays.stream(keys)
                    .map(key -> (spaces + YamlScalars.onLine(key) + ":").getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            lineStarts.set(indent, known);
        }
        return known;
    }

    /** The number of keys. */
    public int size() {
        return keys.length;
    }

    /** The key at a position. */
    public String key(int slot) {
        return keys[slot];
    }

    /** The position of a key, or -1. */
    @SuppressWarnings("ReferenceEquality") // keys are interned, so that the first comparison nearly always decides
    public int slot(String key) {
        if (keys.length > WALK) {
            return slots.getOrDefault(key, -1);
        }
        int hash = key.hashCode();
        for (int i = 0; i < keys.length; i++) {
            String own = keys[i];
            if (own == key || own.hashCode() == hash && own.equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** This shape with one more key at a position. */
    Shape insert(int slot, String key) {
        String[] longer = new String[keys.length + 1];
        System.arraycopy(keys, 0, longer, 0, slot);
        longer[slot] = key;
        System.arraycopy(keys, slot, longer, slot + 1, keys.length - slot);
        return new Shape(longer, false);
    }

    /** Where a new key goes: behind the nearest one that the asked shape has before it. */
    int placeAsIn(Shape asked, int slot) {
        for (int before = slot - 1; before >= 0; before--) {
            int own = slot(asked.key(before));
            if (own >= 0) {
                return own + 1;
            }
        }
        return size() == 0 ? 0 : firstAfter(asked, slot);
    }

    private int firstAfter(Shape asked, int slot) {
        for (int place = 0; place < size(); place++) {
            if (asked.slot(key(place)) > slot) {
                return place;
            }
        }
        return size();
    }

    /** Where a new key goes when keys are sorted. */
    int sortedPlace(String key) {
        int place = 0;
        while (place < size() && key(place).compareTo(key) < 0) {
            place++;
        }
        return place;
    }
}
