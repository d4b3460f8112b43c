package io.waybill.dsl.tree;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list of nodes. */
public final class Sequence implements Node, Iterable<Node> {

    private final Node[] items;
    private final @Nullable Origin origin;

    private Sequence(Node[] items, @Nullable Origin origin) {
        this.items = items;
        this.origin = origin;
    }

    /** A list of these nodes. */
    public static Sequence of(Collection<? extends Node> items) {
        return new Sequence(items.toArray(Node[]::new), Trace.caller());
    }

    /** A list of these nodes. */
    public static Sequence of(Node... items) {
        return new Sequence(items.clone(), Trace.caller());
    }

    /** A list with a node for each value. */
    public static <T> Sequence of(Collection<? extends T> values, Function<? super T, ? extends Node> toNode) {
        Node[] items = new Node[values.size()];
        int i = 0;
        for (T value : values) {
            items[i++] = toNode.apply(value);
        }
        return new Sequence(items, Trace.caller());
    }

    /** This list with one more node at its end. */
    public Sequence append(Node item) {
        Node[] longer = Arrays.copyOf(items, items.length + 1);
        longer[items.length] = item;
        return new Sequence(longer, origin);
    }

    /**
     * This list with another node in place of one.
     *
     * @param index counted from 0
     */
    public Sequence with(int index, Node item) {
        Node[] copy = items.clone();
        copy[index] = item;
        return new Sequence(copy, origin);
    }

    /** This list with another origin. */
    public Sequence at(@Nullable Origin newOrigin) {
        return new Sequence(items, newOrigin);
    }

    /** The number of nodes. */
    public int size() {
        return items.length;
    }

    /**
     * One node.
     *
     * @param index counted from 0
     */
    public Node get(int index) {
        return items[index];
    }

    /** The nodes; the list cannot be changed. */
    public List<Node> items() {
        return List.of(items);
    }

    @Override
    public Iterator<Node> iterator() {
        return items().iterator();
    }

    @Override
    public @Nullable Origin origin() {
        return origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sequence sequence && Arrays.equals(items, sequence.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
        return YamlEmitter.toYaml(this);
    }
}
