package io.waybill.pipeline.mutate;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of one field of a resource.
 *
 * @param path the keys and indexes that lead to it; none for the resource itself
 * @param value what it is instead; empty to remove it
 */
record Edit(List<Object> path, Optional<Node> value) {

    /** The removal of the whole resource. */
    static final Edit REMOVAL = new Edit(List.of(), Optional.empty());

    /** Whether the whole resource is gone. */
    boolean isRemoval() {
        return path.isEmpty();
    }

    /** A resource with the change. */
    Mapping apply(Mapping resource) {
        return (Mapping) apply(resource, 0);
    }

    private Node apply(Node node, int depth) {
        boolean isLast = depth == path.size() - 1;
        if (node instanceof Mapping mapping) {
            String key = (String) path.get(depth);
            if (isLast) {
                return value.map(node2 -> mapping.with(key, node2)).orElseGet(() -> mapping.without(key));
            }
            Node child = mapping.get(key);
            return child == null ? mapping : mapping.with(key, apply(child, depth + 1));
        }
        Sequence list = (Sequence) node;
        int index = (Integer) path.get(depth);
        if (!isLast) {
            return list.with(index, apply(list.get(index), depth + 1));
        }
        return value.map(item -> list.with(index, item)).orElseGet(() -> without(list, index));
    }

    private static Sequence without(Sequence list, int index) {
        List<Node> items = new ArrayList<>(list.items());
        items.remove(index);
        return Sequence.of(items).at(list.origin());
    }
}
