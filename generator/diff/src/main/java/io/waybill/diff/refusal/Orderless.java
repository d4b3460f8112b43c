package io.waybill.diff.refusal;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Trees whose lists of objects are in one order. Before 1.21, an API server that applies a manifest keeps the order in
 * which it has the items.
 */
final class Orderless {

    private static final List<String> KEYS = List.of("name", "containerPort", "protocol", "mountPath", "devicePath");

    private static final Comparator<Node> BY_KEYS =
            Comparator.comparing(node -> node instanceof Mapping item ? key(item) : "");

    private Orderless() {}

    static @Nullable Node of(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Node> fields = new LinkedHashMap<>();
            for (String key : mapping.keys()) {
                fields.put(key, Objects.requireNonNull(of(mapping.get(key))));
            }
            return Mapping.of(fields);
        }
        if (node instanceof Sequence sequence) {
            List<Node> items = new ArrayList<>();
            sequence.forEach(item -> items.add(Objects.requireNonNull(of(item))));
            items.sort(BY_KEYS);
            return Sequence.of(items);
        }
        return node;
    }

    private static String key(Mapping item) {
        StringBuilder key = new StringBuilder();
        for (String name : KEYS) {
            key.append(item.get(name)).append('\n');
        }
        return key.toString();
    }
}
