package io.waybill.kubernetes.tree;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping within a resource and where it is; an empty one stands for what was left out, at the place it would have.
 *
 * @param mapping what was written
 * @param path where it is
 * @param origin where it, or the nearest thing around it, was written
 */
public record Part(
        Mapping mapping, FieldPath path, @Nullable Origin origin) {

    /** A whole resource. */
    public static Part of(Mapping resource) {
        return new Part(resource, FieldPath.root(), resource.origin());
    }

    /** The mapping in a field. */
    public Part field(String name) {
        Mapping inner = Fields.at(mapping, name);
        return new Part(inner, path.field(name), inner.origin() == null ? originOf(name) : inner.origin());
    }

    /** The mapping under a key of a map with free keys. */
    public Part key(String key) {
        Mapping inner = Fields.at(mapping, key);
        return new Part(inner, path.key(key), inner.origin() == null ? originOf(key) : inner.origin());
    }

    /** The mappings of a list. */
    public List<Part> items(String name) {
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

    /** Whether a field has a value other than null. */
    public boolean has(String name) {
        return Fields.has(mapping, name);
    }

    /** The part at a path of fields. */
    public Part at(List<String> fields) {
        Part part = this;
        for (String name : fields) {
            part = part.field(name);
        }
        return part;
    }

    /** Whether nothing was written here. */
    public boolean isEmpty() {
        return mapping.isEmpty();
    }

    /** The keys of a map with free keys whose values are not null. */
    public List<String> keys() {
        return mapping.keys().stream().filter(this::has).toList();
    }

    /** The text of a field; empty where there is none. */
    public String text(String name) {
        return Fields.textOrEmpty(mapping, name);
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        return Fields.texts(mapping, name);
    }

    /** The boolean in a field; empty where there is none. */
    public Optional<Boolean> bool(String name) {
        return mapping.bool(name);
    }

    /** Whether a field holds {@code true}. */
    public boolean isTrue(String name) {
        return bool(name).orElse(false);
    }

    /** Where a field was written, or would have to be. */
    public @Nullable Origin originOf(String name) {
        Origin key = mapping.originOf(name);
        return key == null ? origin : key;
    }
}
