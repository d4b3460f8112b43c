package io.waybill.dsl.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A typed view of a mapping; every API type extends it.
 *
 * <p>A view is immutable: each step returns a new one. It may carry values that something around it must contain for it
 * to work, as a container carries the volumes it mounts until a pod takes them in.
 *
 * @param <T> the type itself
 */
public abstract class TypedValue<T extends TypedValue<T>> {

    private final Mapping tree;
    private final List<TypedValue<?>> carried;

    /** A view of a mapping that carries these values. */
    protected TypedValue(Mapping tree, List<TypedValue<?>> carried) {
        this.tree = tree;
        this.carried = carried;
    }

    /** The keys of this type. */
    protected abstract Shape shape();

    /** A view of another mapping of this type. */
    protected abstract T view(Mapping newTree, List<TypedValue<?>> newCarried);

    /** The mapping behind this view. */
    public final Mapping tree() {
        return tree;
    }

    /**
     * Takes steps where a condition holds, as in {@code web.when(isProduction, w -> w.replicas(3))}; else this is the value
     * itself.
     */
    public final T when(boolean condition, UnaryOperator<T> steps) {
        T self = view(tree, carried);
        return condition ? steps.apply(self) : self;
    }

    /** This value with one more value to carry to where it belongs. */
    protected final T carrying(TypedValue<?> value) {
        return carryingAll(List.of(value));
    }

    private T carryingAll(List<TypedValue<?>> values) {
        List<TypedValue<?>> all = new ArrayList<>(carried);
        all.addAll(values);
        return view(tree, List.copyOf(all));
    }

    /** Adopts what a part of this value carries: passes it on, unless the type contains such values itself. */
    protected T adopt(List<TypedValue<?>> values) {
        return carryingAll(values);
    }

    /** This value with a field set. */
    protected final T with(int slot, Node value) {
        return view(tree.with(shape(), slot, value), carried);
    }

    /** This value with a field set. */
    protected final T with(int slot, TypedValue<?> value) {
        return with(slot, value.tree()).adoptFrom(value);
    }

    /** This value with a list set. */
    protected final T withAll(int slot, Collection<? extends TypedValue<?>> values) {
        T next = with(slot, Sequence.of(values, TypedValue::tree));
        for (TypedValue<?> value : values) {
            next = next.adoptFrom(value);
        }
        return next;
    }

    /** This value with a map set, its keys sorted. */
    protected final <V> T withEntries(int slot, Map<String, V> entries, Function<V, Node> toNode) {
        return with(slot, Mapping.sorted(entries, toNode));
    }

    /** This value with a node at the end of a list. */
    protected final T append(int slot, Node item) {
        return with(slot, current(slot) instanceof Sequence sequence ? sequence.append(item) : Sequence.of(item));
    }

    /** This value with one or more texts at the end of a list. */
    protected final T appendAll(int slot, String first, String... more) {
        T next = append(slot, Scalar.of(first));
        for (String text : more) {
            next = next.append(slot, Scalar.of(text));
        }
        return next;
    }

    /** This value with a value at the end of a list. */
    protected final T append(int slot, TypedValue<?> item) {
        return append(slot, item.tree()).adoptFrom(item);
    }

    /**
     * This value with one value of a list changed.
     *
     * @param key the field that identifies the values of the list
     * @param wanted the value of that field in the item to update
     * @throws IllegalArgumentException when the list has no such value
     */
    protected final <V extends TypedValue<V>> T updateItem(
            int slot, String key, String wanted, Function<Mapping, V> view, UnaryOperator<V> change) {
        Set<String> others = new LinkedHashSet<>();
        if (current(slot) instanceof Sequence list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Mapping item) {
                    String found = item.string(key).orElse("");
                    if (found.equals(wanted)) {
                        V changed = change.apply(view.apply(item));
                        return with(slot, list.with(i, changed.tree())).adoptFrom(changed);
                    }
                    others.add(found);
                }
            }
        }
        throw new IllegalArgumentException("There is nothing in \"" + shape().key(slot) + "\" whose " + key + " is \""
                + wanted + "\"" + (others.isEmpty() ? "; it is empty" : "; there are: " + String.join(", ", others)));
    }

    /** This value with an entry in a map, which stays sorted. */
    protected final T entry(int slot, String key, Node value) {
        Mapping map = current(slot) instanceof Mapping mapping ? mapping : Mapping.empty();
        return with(slot, map.withSorted(key, value));
    }

    T adoptFrom(TypedValue<?> part) {
        return part.carriesNothing() ? self() : adopt(part.carried());
    }

    private boolean carriesNothing() {
        return carried.isEmpty();
    }

    private List<TypedValue<?>> carried() {
        return carried;
    }

    /** The values of a type that this one carries. */
    protected final <V> List<V> carried(Class<V> type) {
        return carried.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** This value as its own type. */
    @SuppressWarnings("unchecked") // T is the type of this object by contract
    protected final T self() {
        return (T) this;
    }

    private @Nullable Node current(int slot) {
        Node node = tree.get(shape(), slot);
        return node instanceof Scalar scalar && scalar.isNull() ? null : node;
    }

    /** Returns the value of a field; empty if absent. */
    protected final <V> Optional<V> optional(int slot, Function<Node, V> read) {
        Node node = current(slot);
        return node == null ? Optional.empty() : Optional.of(read.apply(node));
    }

    /**
     * Returns the value of a field that the schema requires.
     *
     * @throws IllegalStateException when a manifest was read that lacks it
     */
    protected final <V> V required(int slot, Function<Node, V> read) {
        Node node = current(slot);
        if (node == null) {
            throw new IllegalStateException(
                    "\"" + shape().key(slot) + "\" is missing, which the Kubernetes API requires, in:\n" + tree);
        }
        return read.apply(node);
    }

    /** Returns the items of a list; empty if absent. */
    protected final <V> List<V> list(int slot, Function<Node, V> read) {
        return current(slot) instanceof Sequence sequence
                ? sequence.items().stream().map(read).toList()
                : List.of();
    }

    /** Returns the entries of a map in the order of its keys; empty if absent. */
    protected final <V> Map<String, V> entries(int slot, Function<Node, V> read) {
        return current(slot) instanceof Mapping mapping ? Read.map(mapping, read) : Map.of();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TypedValue<?> value && getClass() == value.getClass() && tree.equals(value.tree);
    }

    @Override
    public final int hashCode() {
        return tree.hashCode();
    }

    /** The YAML. */
    @Override
    public final String toString() {
        return tree.toString();
    }
}
