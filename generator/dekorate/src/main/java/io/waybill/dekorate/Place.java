package io.waybill.dekorate;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An entry of a mapping or an item of a list inside a resource.
 *
 * @param manifest all resources
 * @param kind the kind of the resource
 * @param path the keys that lead to the mapping or list, indexes left out
 * @param parent the nearest mapping around
 * @param key the key of an entry; empty for an item
 * @param value the value of the field
 */
record Place(Manifest manifest, String kind, List<String> path, Mapping parent, String key, Node value) {

    /** Whether the mapping or list is under this key. */
    boolean isIn(String field) {
        return !path.isEmpty() && path.get(path.size() - 1).equals(field);
    }

    /** The fields for which this is true. */
    static List<FieldPath> find(Resource<?> resource, Manifest manifest, Predicate<Place> rule) {
        Walk walk = new Walk(manifest, resource.kind(), rule);
        Mapping unused = walk.mapping(resource.tree(), List.of(), FieldPath.root());
        return walk.found;
    }

    /** The resource without the fields for which this is true, and without the mappings and lists that this leaves empty. */
    static Mapping without(Resource<?> resource, Manifest manifest, Predicate<Place> rule) {
        return new Walk(manifest, resource.kind(), rule).mapping(resource.tree(), List.of(), FieldPath.root());
    }

    private static final class Walk {

        private final Manifest manifest;
        private final String kind;
        private final Predicate<Place> rule;
        private final List<FieldPath> found = new ArrayList<>();

        Walk(Manifest manifest, String kind, Predicate<Place> rule) {
            this.manifest = manifest;
            this.kind = kind;
            this.rule = rule;
        }

        Mapping mapping(Mapping mapping, List<String> path, FieldPath field) {
            Mapping left = mapping;
            for (String key : mapping.keys()) {
                Node value = mapping.get(key);
                if (value == null) {
                    continue;
                }
                FieldPath below = field.field(key);
                if (rule.test(new Place(manifest, kind, path, mapping, key, value))) {
                    found.add(below);
                    left = left.without(key);
                } else {
                    Node remains = node(value, mapping, with(path, key), below);
                    boolean emptied = isEmpty(remains) && !isEmpty(value);
                    left = emptied ? left.without(key) : remains == value ? left : left.with(key, remains);
                }
            }
            return left;
        }

        private Node node(Node node, Mapping parent, List<String> path, FieldPath field) {
            if (node instanceof Mapping mapping) {
                return mapping(mapping, path, field);
            }
            return node instanceof Sequence sequence ? sequence(sequence, parent, path, field) : node;
        }

        private Sequence sequence(Sequence sequence, Mapping parent, List<String> path, FieldPath field) {
            List<Node> left = new ArrayList<>();
            boolean changed = false;
            for (int i = 0; i < sequence.size(); i++) {
                Node item = sequence.get(i);
                FieldPath below = field.item(i);
                if (rule.test(new Place(manifest, kind, path, parent, "", item))) {
                    found.add(below);
                    changed = true;
                } else {
                    Node remains = node(item, parent, path, below);
                    changed |= remains != item;
                    left.add(remains);
                }
            }
            return changed ? Sequence.of(left).at(sequence.origin()) : sequence;
        }

        private static List<String> with(List<String> path, String key) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key);
            return longer;
        }

        private static boolean isEmpty(Node node) {
            return node instanceof Mapping mapping && mapping.isEmpty()
                    || node instanceof Sequence sequence && sequence.size() == 0;
        }
    }
}
