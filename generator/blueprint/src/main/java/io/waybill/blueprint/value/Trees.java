package io.waybill.blueprint.value;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Strict questions about trees, beside those of {@link Fields}: what is not wholly of a type counts as nothing. */
public final class Trees {

    private Trees() {}

    /** The value under a key. */
    public static Optional<Node> get(Mapping mapping, String key) {
        return Fields.value(mapping, key);
    }

    /** The mapping under a key. */
    public static Optional<Mapping> mapping(Mapping parent, String key) {
        return parent.mapping(key);
    }

    /** The mapping at a path of keys. */
    public static Optional<Mapping> mapping(Mapping parent, String first, String... more) {
        return Fields.mapping(parent, first, more);
    }

    /** The text under a key; empty for numbers, which are written otherwise. */
    public static Optional<String> text(Mapping parent, String key) {
        return get(parent, key).flatMap(Trees::text);
    }

    /** A text; empty for numbers, which are written otherwise. */
    public static Optional<String> text(Node node) {
        return node instanceof Scalar scalar && scalar.value() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** A whole number of 32 bits. */
    public static Optional<Integer> number(Mapping parent, String key) {
        return get(parent, key)
                .filter(node -> node instanceof Scalar s && s.value() instanceof Long n && n == n.intValue())
                .map(node -> Integer.valueOf(((Scalar) node).text()));
    }

    /** The items of a list, if all are mappings and there are some. */
    public static List<Mapping> mappings(Mapping parent, String key) {
        List<Node> items = items(parent, key);
        return items.stream().allMatch(Mapping.class::isInstance)
                ? items.stream().map(Mapping.class::cast).toList()
                : List.of();
    }

    /** The items of a list. */
    public static List<Node> items(Mapping parent, String key) {
        return Fields.nodes(parent, key);
    }

    /** The items of a list, if all are texts; empty otherwise. */
    public static List<String> texts(Mapping parent, String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(parent, key)) {
            Optional<String> text = text(item);
            if (text.isEmpty()) {
                return List.of();
            }
            texts.add(text.get());
        }
        return texts;
    }

    /** The entries of a map of texts; empty when it is none. */
    public static Map<String, String> textMap(Mapping map) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : map.keys()) {
            Optional<String> text = Optional.ofNullable(map.get(key)).flatMap(Trees::text);
            if (text.isEmpty()) {
                return Map.of();
            }
            texts.put(key, text.get());
        }
        return texts;
    }

    /** The entries of a map of texts at a path of keys; empty when it is none. */
    public static Map<String, String> textMap(Mapping parent, String first, String... more) {
        return mapping(parent, first, more).map(Trees::textMap).orElse(Map.of());
    }

    /** Whether a mapping has these keys and no others. */
    public static boolean hasExactly(Mapping mapping, String... keys) {
        return new HashSet<>(keys(mapping)).equals(new HashSet<>(Arrays.asList(keys)));
    }

    /** Whether a mapping has no keys but these. */
    public static boolean hasOnly(Mapping mapping, String... keys) {
        return Arrays.asList(keys).containsAll(keys(mapping));
    }

    /** The keys that have a value. */
    public static List<String> keys(Mapping mapping) {
        return mapping.keys().stream()
                .filter(key -> get(mapping, key).isPresent())
                .toList();
    }
}
