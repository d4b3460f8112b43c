package io.waybill.validate.admission.patch;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that is merged into an object: objects field by field, lists item by item where their items have keys.
 *
 * <p>Source: patch/smd.go of k8s.io/apiserver's mutating policies, and typed/merge.go of structured-merge-diff.
 */
public final class AppliedConfiguration {

    private AppliedConfiguration() {}

    /**
     * An object with a configuration applied.
     *
     * @throws PatchException when the configuration has lists or objects that are only replaced as a whole
     */
    public static Mapping apply(MergeSchema schema, Mapping object, Mapping configuration) throws PatchException {
        List<String> atomic = new ArrayList<>();
        findAtomic(schema, configuration, FieldPath.root(), atomic);
        if (!atomic.isEmpty()) {
            throw new PatchException("invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: "
                    + String.join(", ", atomic));
        }
        return merge(schema, object, configuration);
    }

    private static void findAtomic(MergeSchema schema, Node node, FieldPath path, List<String> atomic) {
        if (node instanceof Mapping mapping) {
            if (schema.isAtomic(false)) {
                atomic.add("." + path);
            }
            for (String key : mapping.keys()) {
                Node value = mapping.get(key);
                if (value != null) {
                    findAtomic(schema.field(key), value, path.field(key), atomic);
                }
            }
        } else if (node instanceof Sequence list) {
            if (schema.isAtomic(true)) {
                atomic.add("." + path);
            }
            for (int i = 0; i < list.size(); i++) {
                findAtomic(schema.item(), list.get(i), path.item(i), atomic);
            }
        }
    }

    private static Mapping merge(MergeSchema schema, Mapping object, Mapping configuration) throws PatchException {
        Mapping result = object;
        for (String key : configuration.keys()) {
            Node value = configuration.get(key);
            if (value != null) {
                result = result.with(key, merged(schema.field(key), object.get(key), value));
            }
        }
        return result;
    }

    private static Node merged(MergeSchema schema, @Nullable Node old, Node value) throws PatchException {
        if (old instanceof Mapping object && value instanceof Mapping configuration) {
            return merge(schema, object, configuration);
        }
        if (value instanceof Sequence list) {
            return items(schema, old instanceof Sequence items ? items : Sequence.of(), list);
        }
        return value;
    }

    /** Items of both keep the order of the new list, those of the old list alone stay where they were before them. */
    private static Sequence items(MergeSchema schema, Sequence old, Sequence list) throws PatchException {
        Map<Object, Node> before = new LinkedHashMap<>();
        for (Node item : old) {
            before.put(key(schema, item), item);
        }
        Map<Object, Node> now = new LinkedHashMap<>();
        for (Node item : list) {
            if (now.put(key(schema, item), item) != null) {
                throw new PatchException("failed to convert patch object to typed object: duplicate entries for key "
                        + key(schema, item));
            }
        }
        List<Node> result = new ArrayList<>();
        List<Object> waiting = new ArrayList<>(before.keySet());
        for (Map.Entry<Object, Node> item : now.entrySet()) {
            Node own = before.get(item.getKey());
            if (own != null) {
                moveUpTo(item.getKey(), waiting, now, before, result);
            }
            result.add(own == null ? item.getValue() : merged(schema.item(), own, item.getValue()));
        }
        waiting.stream().filter(key -> !now.containsKey(key)).forEach(key -> result.add(before.get(key)));
        return Sequence.of(result);
    }

    private static void moveUpTo(
            Object key, List<Object> waiting, Map<Object, Node> now, Map<Object, Node> before, List<Node> result) {
        if (!waiting.contains(key)) {
            return;
        }
        while (!waiting.isEmpty()) {
            Object first = waiting.remove(0);
            if (first.equals(key)) {
                return;
            }
            Node item = before.get(first);
            if (!now.containsKey(first) && item != null) {
                result.add(item);
            }
        }
    }

    private static Object key(MergeSchema schema, Node item) {
        if (schema.keys().isEmpty() || !(item instanceof Mapping mapping)) {
            return item;
        }
        List<String> keys = new ArrayList<>();
        for (String name : schema.keys()) {
            keys.add(
                    mapping.get(name) instanceof Scalar scalar && !scalar.isNull()
                            ? scalar.text()
                            : schema.item().defaultOf(name).orElse(""));
        }
        return keys;
    }
}
