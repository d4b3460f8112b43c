package io.waybill.explain.cluster;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads fields of trees that may hold anything: what has another type than expected counts as absent. */
public final class Fields {

    private Fields() {}

    /** The mapping at a path of keys; empty where one is missing. */
    public static Mapping at(Mapping tree, String... keys) {
        Mapping current = tree;
        for (String key : keys) {
            current = current.mapping(key).orElseGet(Mapping::empty);
        }
        return current;
    }

    /** The mappings of a list. */
    public static List<Mapping> items(Mapping tree, String key) {
        List<Mapping> items = new ArrayList<>();
        if (tree.get(key) instanceof Sequence sequence) {
            for (Node item : sequence) {
                if (item instanceof Mapping mapping) {
                    items.add(mapping);
                }
            }
        }
        return items;
    }

    /** The texts of a list. */
    public static List<String> texts(Mapping tree, String key) {
        List<String> texts = new ArrayList<>();
        if (tree.get(key) instanceof Sequence sequence) {
            sequence.forEach(item -> text(item).ifPresent(texts::add));
        }
        return texts;
    }

    /** A text, number or boolean as text. */
    public static Optional<String> text(@Nullable Node node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** The text, number or boolean under a key, as text. */
    public static Optional<String> text(Mapping tree, String key) {
        return text(tree.get(key));
    }

    /** The text under a key; empty text where it is absent. */
    public static String textOrEmpty(Mapping tree, String key) {
        return text(tree, key).orElse("");
    }

    /** The whole number under a key, moved into the range of an int. */
    public static Optional<Integer> number(Mapping tree, String key) {
        return tree.integer(key).map(value -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value)));
    }

    /** The whole number under a key; a default where it is absent. */
    public static int number(Mapping tree, String key, int absent) {
        return number(tree, key).orElse(absent);
    }

    /** Whether a key holds {@code true}. */
    public static boolean isTrue(Mapping tree, String key) {
        return tree.bool(key).orElse(false);
    }

    /** The texts of a mapping, such as labels, in its order. */
    public static Map<String, String> entries(Mapping tree) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String key : tree.keys()) {
            text(tree, key).ifPresent(value -> entries.put(key, value));
        }
        return entries;
    }
}
