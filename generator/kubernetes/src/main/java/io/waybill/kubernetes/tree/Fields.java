package io.waybill.kubernetes.tree;

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

/**
 * Reads fields of trees that may hold anything. A field that is null counts as absent, as it does for the API server;
 * so does one that holds something of another type than is asked for.
 */
public final class Fields {

    private Fields() {}

    /** Whether a field counts as left out: it is not there, or null. */
    public static boolean isAbsent(@Nullable Node node) {
        return node == null || node instanceof Scalar scalar && scalar.isNull();
    }

    /** Whether there is a value under a key. */
    public static boolean has(Mapping tree, String key) {
        return !isAbsent(tree.get(key));
    }

    /** The value under a key. */
    public static Optional<Node> value(Mapping tree, String key) {
        return Optional.ofNullable(tree.get(key)).filter(node -> !isAbsent(node));
    }

    /** The mapping at a path of keys; empty where one of them is missing. */
    public static Mapping at(Mapping tree, String... keys) {
        Mapping current = tree;
        for (String key : keys) {
            current = current.get(key) instanceof Mapping mapping ? mapping : Mapping.empty();
        }
        return current;
    }

    /** The mapping at a path of keys, if there is one. */
    public static Optional<Mapping> mapping(Mapping tree, String first, String... more) {
        Optional<Mapping> found = tree.mapping(first);
        for (String key : more) {
            found = found.flatMap(mapping -> mapping.mapping(key));
        }
        return found;
    }

    /** The mappings of a list; what else it holds is left out. */
    public static List<Mapping> items(Mapping tree, String key) {
        List<Mapping> items = new ArrayList<>();
        for (Node item : nodes(tree, key)) {
            if (item instanceof Mapping mapping) {
                items.add(mapping);
            }
        }
        return items;
    }

    /** The items of a list, whatever they are. */
    public static List<Node> nodes(Mapping tree, String key) {
        return tree.get(key) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** The texts, numbers and booleans of a list, as texts. */
    public static List<String> texts(Mapping tree, String key) {
        List<String> texts = new ArrayList<>();
        nodes(tree, key).forEach(item -> text(item).ifPresent(texts::add));
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

    /** The text, number or boolean under a key, as text; empty text where it is absent. */
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

    /** The texts of a mapping, such as labels, in its order; numbers and booleans as texts. */
    public static Map<String, String> entries(Mapping tree) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String key : tree.keys()) {
            text(tree, key).ifPresent(value -> entries.put(key, value));
        }
        return entries;
    }
}
