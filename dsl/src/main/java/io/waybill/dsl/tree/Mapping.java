package io.waybill.dsl.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nodes under keys, in a fixed order. A key of the shape that has no node is absent. */
public final class Mapping implements Node {

    private static final @Nullable Node[] NO_VALUES = new Node[0];
    private static final Mapping EMPTY = new Mapping(Shape.EMPTY, NO_VALUES, null, null);

    private final Shape shape;
    private final @Nullable Node[] values;
    private final @Nullable Origin @Nullable [] keyOrigins;
    private final @Nullable Origin origin;

    private Mapping(
            Shape shape, @Nullable Node[] values, @Nullable Origin @Nullable [] keyOrigins, @Nullable Origin origin) {
        this.shape = shape;
        this.values = values;
        this.keyOrigins = keyOrigins;
        this.origin = origin;
    }

    /** The mapping without keys. */
    public static Mapping empty() {
        Origin caller = Trace.caller();
        return caller == null ? EMPTY : new Mapping(Shape.EMPTY, NO_VALUES, null, caller);
    }

    /** A mapping of this shape in which every key is absent. */
    public static Mapping ofShape(Shape shape) {
        return new Mapping(shape, new Node[shape.size()], null, Trace.caller());
    }

    /** A mapping with these keys in the order of the map. */
    public static Mapping of(Map<String, ? extends Node> entries) {
        return new Mapping(
                Shape.of(List.copyOf(entries.keySet())), entries.values().toArray(Node[]::new), null, Trace.caller());
    }

    /** A mapping of values, its keys sorted. */
    public static <V> Mapping sorted(Map<String, ? extends V> entries, Function<? super V, ? extends Node> toNode) {
        Map<String, Node> sorted = new TreeMap<>();
        entries.forEach((key, value) -> sorted.put(key, toNode.apply(value)));
        return of(sorted);
    }

    /**
     * A mapping as a reader finds it.
     *
     * @param keys the keys, which must differ
     * @param values the node of each key
     * @param keyOrigins where each key was written
     * @param origin where the mapping begins
     */
    public static Mapping read(
            List<String> keys,
            List<Node> values,
            List<? extends @Nullable Origin> keyOrigins,
            @Nullable Origin origin) {
        return new Mapping(Shape.read(keys), values.toArray(Node[]::new), keyOrigins.toArray(Origin[]::new), origin);
    }

    Shape shape() {
        return shape;
    }

    /** The nodes at all positions; not to be changed. */
    @Nullable Node[] values() {
        return values;
    }

    /** The number of positions; some may be absent. To walk a mapping, ask each for {@link #valueAt}. */
    public int slots() {
        return values.length;
    }

    /** The key at a position. */
    public String keyAt(int slot) {
        return shape.key(slot);
    }

    /** The node at a position; null where the key is absent. */
    public @Nullable Node valueAt(int slot) {
        return values[slot];
    }

    /** The keys that are present, in order. */
    public List<String> keys() {
        return Slots.keys(shape, values);
    }

    /** The number of keys that are present. */
    public int size() {
        return Slots.size(values);
    }

    /** Whether no key is present. */
    public boolean isEmpty() {
        for (Node value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** The node under a key; null where it is absent. */
    public @Nullable Node get(String key) {
        int slot = shape.slot(key);
        return slot < 0 ? null : values[slot];
    }

    /** The node at a position of a shape; found by key where this mapping has another shape. */
    public @Nullable Node get(Shape asked, int slot) {
        return shape == asked ? values[slot] : get(asked.key(slot));
    }

    /** The text under a key; empty where it is absent or not text. */
    public Optional<String> string(String key) {
        return get(key) instanceof Scalar scalar && scalar.isString() ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** The whole number under a key; empty where it is absent, not a whole number, or beyond a long. */
    public Optional<Long> integer(String key) {
        return get(key) instanceof Scalar scalar && scalar.value() instanceof Long number
                ? Optional.of(number)
                : Optional.empty();
    }

    /** The boolean under a key; empty where it is absent or not a boolean. */
    public Optional<Boolean> bool(String key) {
        return get(key) instanceof Scalar scalar && scalar.value() instanceof Boolean truth
                ? Optional.of(truth)
                : Optional.empty();
    }

    /** The mapping under a key; empty where it is absent or not a mapping. */
    public Optional<Mapping> mapping(String key) {
        return get(key) instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** The sequence under a key; empty where it is absent or not a sequence. */
    public Optional<Sequence> sequence(String key) {
        return get(key) instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
    }

    /** This mapping with a node under a key; a new key goes to the end. */
    public Mapping with(String key, Node value) {
        int slot = shape.slot(key);
        return slot >= 0 ? replaced(slot, value) : inserted(shape.size(), key, value);
    }

    /**
     * This mapping with a node at a position of a shape. Where this mapping has another shape, a new key goes behind the
     * nearest one that the asked shape has before it.
     */
    public Mapping with(Shape asked, int slot, Node value) {
        if (shape == asked) {
            return replaced(slot, value);
        }
        String key = asked.key(slot);
        int own = shape.slot(key);
        return own >= 0 ? replaced(own, value) : inserted(shape.placeAsIn(asked, slot), key, value);
    }

    /** This mapping, whose keys are sorted, with a node under a key; a new key goes where it sorts. */
    public Mapping withSorted(String key, Node value) {
        int slot = shape.slot(key);
        return slot >= 0 ? replaced(slot, value) : inserted(shape.sortedPlace(key), key, value);
    }

    /** This mapping without a key. */
    public Mapping without(String key) {
        int slot = shape.slot(key);
        if (slot < 0 || values[slot] == null) {
            return this;
        }
        @Nullable Node[] copy = values.clone();
        copy[slot] = null;
        return new Mapping(shape, copy, keyOrigins, origin);
    }

    /** This mapping with another origin. */
    public Mapping at(@Nullable Origin newOrigin) {
        return new Mapping(shape, values, keyOrigins, newOrigin);
    }

    private Mapping replaced(int slot, Node value) {
        return new Mapping(
                shape, Slots.replaced(values, slot, value), Slots.replaced(keyOrigins, slot, values.length), origin);
    }

    private Mapping inserted(int slot, String key, Node value) {
        return new Mapping(
                shape.insert(slot, key),
                Slots.inserted(values, slot, value),
                keyOrigins == null ? null : Slots.inserted(keyOrigins, slot, Trace.caller()),
                origin);
    }

    @Override
    public @Nullable Origin origin() {
        return origin;
    }

    /** Where a key was written: the place of the key, else of its node, else of this mapping. */
    public @Nullable Origin originOf(String key) {
        int slot = shape.slot(key);
        if (slot >= 0 && keyOrigins != null && keyOrigins[slot] != null) {
            return keyOrigins[slot];
        }
        Node value = slot < 0 ? null : values[slot];
        return value == null || value.origin() == null ? origin : value.origin();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Mapping mapping) || size() != mapping.size()) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && !values[i].equals(mapping.get(shape.key(i)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Slots.hash(shape, values);
    }

    @Override
    public String toString() {
        return YamlEmitter.toYaml(this);
    }
}
