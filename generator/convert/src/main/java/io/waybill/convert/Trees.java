package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes inside trees that keep where everything was written. */
final class Trees {

    private Trees() {}

    /** A change of a mapping that stands at some place of a resource. */
    interface Change {
        Mapping of(Mapping mapping, FieldPath path);
    }

    /** Whether there is a value under a key that is not null. */
    static boolean has(Mapping mapping, String key) {
        return Fields.has(mapping, key);
    }

    /** Whether a node holds nothing: null, or collections of nothing. */
    static boolean isEmpty(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.keys().stream().allMatch(key -> isEmpty(mapping.get(key)));
        }
        return Fields.isAbsent(node) || node instanceof Sequence sequence && sequence.size() == 0;
    }

    /** The mapping with the mapping under a key changed; unchanged where there is none. */
    static Mapping in(Mapping mapping, String key, FieldPath path, Change change) {
        if (!(mapping.get(key) instanceof Mapping inner)) {
            return mapping;
        }
        Mapping changed = change.of(inner, path.field(key));
        return changed.equals(inner) ? mapping : mapping.with(key, changed);
    }

    /** The resource with its spec changed; unchanged where there is none. */
    static Mapping inSpec(Mapping resource, Change change) {
        return in(resource, "spec", FieldPath.root(), change);
    }

    /** The mapping with each item of the list under a key changed. */
    static Mapping inItems(Mapping mapping, String key, FieldPath path, Change change) {
        if (!(mapping.get(key) instanceof Sequence items)) {
            return mapping;
        }
        Node[] changed = new Node[items.size()];
        for (int i = 0; i < changed.length; i++) {
            Node item = items.get(i);
            changed[i] = item instanceof Mapping inner
                    ? change.of(inner, path.field(key).item(i))
                    : item;
        }
        Sequence list = Sequence.of(changed);
        return list.equals(items) ? mapping : mapping.with(key, list.at(items.origin()));
    }

    /** The mapping with a value under a key that is absent. */
    static Mapping orElse(Mapping mapping, String key, Scalar value) {
        return mapping.get(key) == null ? mapping.with(key, value.at(mapping.origin())) : mapping;
    }

    /** The mapping with another name for a key, in the same place. */
    static Mapping renamed(Mapping mapping, String from, String to) {
        Node value = mapping.get(from);
        return value == null ? mapping : replaced(mapping, from, Map.of(to, value));
    }

    /** The mapping with other entries in the place of one. */
    static Mapping replaced(Mapping mapping, String key, Map<String, ? extends Node> entries) {
        Map<String, Node> changed = new LinkedHashMap<>();
        for (String each : mapping.keys()) {
            if (each.equals(key)) {
                changed.putAll(entries);
            } else {
                changed.put(each, Objects.requireNonNull(mapping.get(each)));
            }
        }
        return Mapping.of(changed).at(mapping.origin());
    }

    /** The mapping with a new entry behind another, or at the front where that is absent. */
    static Mapping withBehind(Mapping mapping, String before, String key, Node value) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (mapping.get(before) == null) {
            entries.put(key, value);
        }
        for (String each : mapping.keys()) {
            entries.put(each, Objects.requireNonNull(mapping.get(each)));
            if (each.equals(before)) {
                entries.put(key, value);
            }
        }
        return Mapping.of(entries).at(mapping.origin());
    }

    /** A mapping of those of these values that are there, by keys and values in turn. */
    static Mapping of(@Nullable Object... keysAndValues) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String key = String.valueOf(keysAndValues[i]);
            if (keysAndValues[i + 1] instanceof Node value) {
                entries.put(key, value);
            } else if (keysAndValues[i + 1] instanceof Optional<?> value && value.isPresent()) {
                entries.put(key, (Node) value.get());
            }
        }
        return Mapping.of(entries);
    }

    /** The value under a key, if there is one. */
    static Optional<Node> value(Mapping mapping, String key) {
        return Fields.value(mapping, key);
    }
}
