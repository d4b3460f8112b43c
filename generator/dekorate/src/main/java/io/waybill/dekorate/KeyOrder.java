package io.waybill.dekorate;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that were read, in the order in which the DSL writes them; their content and its origins stay. */
final class KeyOrder {

    private KeyOrder() {}

    /** The tree in order; as it is where fabric8 cannot read it. */
    static Mapping conventional(Mapping tree) {
        try {
            Fabric8Mapper mapper = Fabric8Mapper.instance();
            return ordered(tree, mapper.tree(mapper.object(tree)));
        } catch (IOException e) {
            return tree; // which its validation will explain
        }
    }

    private static Node ordered(Node node, @Nullable Node model) {
        if (node instanceof Mapping mapping && model instanceof Mapping other) {
            return ordered(mapping, other);
        }
        if (node instanceof Sequence sequence && model instanceof Sequence other && sequence.size() == other.size()) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < sequence.size(); i++) {
                items.add(ordered(sequence.get(i), other.get(i)));
            }
            return Sequence.of(items).at(sequence.origin());
        }
        return node;
    }

    private static Mapping ordered(Mapping mapping, Mapping model) {
        Set<String> keys = new LinkedHashSet<>(model.keys());
        keys.retainAll(Set.copyOf(mapping.keys()));
        keys.addAll(mapping.keys());
        List<Node> values = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (String key : keys) {
            Node value = mapping.get(key);
            Origin origin = mapping.originOf(key);
            if (value != null && origin != null) {
                values.add(ordered(value, model.get(key)));
                origins.add(origin);
            }
        }
        Origin origin = mapping.origin();
        return origin == null || values.size() < mapping.size()
                ? mapping
                : Mapping.read(List.copyOf(keys), values, origins, origin);
    }
}
