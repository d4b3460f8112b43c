package io.waybill.kubernetes.podsecurity;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping within a pod and where it is; an empty one stands for what was left out, at the place it would have.
 *
 * @param mapping what was written
 * @param path where it is
 * @param origin where it, or the nearest thing around it, was written
 */
record Part(Mapping mapping, FieldPath path, @Nullable Origin origin) {

    /** The mapping in a field. */
    Part field(String name) {
        Mapping inner = Fields.at(mapping, name);
        return new Part(inner, path.field(name), inner.origin() == null ? originOf(name) : inner.origin());
    }

    /** The mappings of a list. */
    List<Part> items(String name) {
        List<Part> parts = new ArrayList<>();
        List<Node> nodes = Fields.nodes(mapping, name);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Mapping item) {
                Origin itemOrigin = item.origin() == null ? originOf(name) : item.origin();
                parts.add(new Part(item, path.field(name).item(i), itemOrigin));
            }
        }
        return parts;
    }

    boolean has(String name) {
        return Fields.has(mapping, name);
    }

    /** The text of a field; empty where there is none. */
    String text(String name) {
        return Fields.textOrEmpty(mapping, name);
    }

    List<String> texts(String name) {
        return Fields.texts(mapping, name);
    }

    /** The boolean in a field; empty where there is none. */
    Optional<Boolean> bool(String name) {
        return mapping.bool(name);
    }

    boolean isTrue(String name) {
        return bool(name).orElse(false);
    }

    /** Where a field was written, or would have to be. */
    @Nullable Origin originOf(String name) {
        Origin key = mapping.originOf(name);
        return key == null ? origin : key;
    }
}
