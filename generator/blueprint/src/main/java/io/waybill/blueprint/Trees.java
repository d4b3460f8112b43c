package io.waybill.blueprint;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about trees. A field that is null counts as absent. */
final class Trees {

    private Trees() {}

    static Optional<Node> get(Mapping mapping, String key) {
        return Optional.ofNullable(mapping.get(key)).filter(node -> !(node instanceof Scalar s && s.isNull()));
    }

    static Optional<Mapping> mapping(Mapping parent, String key) {
        return get(parent, key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    static Optional<Mapping> mapping(Mapping parent, String first, String... more) {
        Optional<Mapping> found = mapping(parent, first);
        for (String key : more) {
            found = found.flatMap(mapping -> mapping(mapping, key));
        }
        return found;
    }

    static Optional<String> text(Mapping parent, String key) {
        return get(parent, key).flatMap(Trees::text);
    }

    static Optional<String> text(Node node) {
        return node instanceof Scalar scalar && scalar.value() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** A whole number of 32 bits. */
    static Optional<Integer> number(Mapping parent, String key) {
        return get(parent, key)
                .filter(node -> node instanceof Scalar s && s.value() instanceof Long n && n == n.intValue())
                .map(node -> Integer.valueOf(((Scalar) node).text()));
    }

    /** The items of a list, if all are mappings and there are some. */
    static List<Mapping> mappings(Mapping parent, String key) {
        List<Node> items = items(parent, key);
        return items.stream().allMatch(Mapping.class::isInstance)
                ? items.stream().map(Mapping.class::cast).toList()
                : List.of();
    }

    static List<Node> items(Mapping parent, String key) {
        return get(parent, key).orElse(null) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** The items of a list, if all are texts; empty otherwise. */
    static List<String> texts(Mapping parent, String key) {
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
    static Map<String, String> textMap(Mapping map) {
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

    static Map<String, String> textMap(Mapping parent, String first, String... more) {
        return mapping(parent, first, more).map(Trees::textMap).orElse(Map.of());
    }

    /** Whether a mapping has these keys and no others. */
    static boolean hasExactly(Mapping mapping, String... keys) {
        return new HashSet<>(keys(mapping)).equals(new HashSet<>(Arrays.asList(keys)));
    }

    /** Whether a mapping has no keys but these. */
    static boolean hasOnly(Mapping mapping, String... keys) {
        return Arrays.asList(keys).containsAll(keys(mapping));
    }

    static List<String> keys(Mapping mapping) {
        return mapping.keys().stream()
                .filter(key -> get(mapping, key).isPresent())
                .toList();
    }
}
