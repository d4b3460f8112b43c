package io.waybill.crd.facts;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field, such as {@code type string enum=Exact|PathPrefix default=PathPrefix}.
 *
 * @param depth of how many fields it is within, itself counted
 * @param name its name
 * @param words its type and what else is said of it
 */
record FactLine(int depth, String name, List<String> words) {

    private static final Map<String, List<String>> TYPES = Map.of(
            "string", List.of("string"),
            "date-time", List.of("string", "date-time"),
            "int32", List.of("integer", "int32"),
            "int64", List.of("integer", "int64"),
            "boolean", List.of("boolean"),
            "object", List.of("object"),
            "any", List.of("object"));

    static FactLine of(String line) {
        String text = line.stripLeading();
        List<String> words = Arrays.asList(text.split(" ", -1));
        return new FactLine((line.length() - text.length()) / 2, words.get(0), words.subList(1, words.size()));
    }

    boolean isRequired() {
        return words.contains("required");
    }

    /** Its schema, with the fields of what it contains. */
    Mapping schema(Mapping fields, List<String> required) {
        String base =
                words.stream().filter(TYPES::containsKey).findFirst().orElseThrow(() -> unknown(String.valueOf(words)));
        List<String> typeAndFormat = Objects.requireNonNull(TYPES.get(base));
        Mapping schema = Mapping.empty().with("type", Scalar.of(typeAndFormat.get(0)));
        if (typeAndFormat.size() > 1) {
            schema = schema.with("format", Scalar.of(typeAndFormat.get(1)));
        }
        if (base.equals("any")) {
            schema = schema.with("x-kubernetes-preserve-unknown-fields", Scalar.of(true));
        }
        if (!fields.isEmpty()) {
            schema = schema.with("properties", fields);
        }
        if (!required.isEmpty()) {
            schema = schema.with("required", texts(required));
        }
        schema = withTraits(schema, base);
        List<String> around = new ArrayList<>(words.subList(0, words.indexOf(base)));
        for (int i = around.size() - 1; i >= 0; i--) {
            String key = around.get(i).equals("list") ? "items" : "additionalProperties";
            String type = around.get(i).equals("list") ? "array" : "object";
            schema = Mapping.empty().with("type", Scalar.of(type)).with(key, schema);
        }
        return withTraitsOfAll(schema);
    }

    private Mapping withTraits(Mapping schema, String base) {
        Mapping known = schema;
        for (String word : words) {
            if (word.startsWith("enum=")) {
                known = known.with(
                        "enum", texts(List.of(word.substring("enum=".length()).split("\\|"))));
            } else if (word.startsWith("default=")) {
                known = known.with("default", value(base, word.substring("default=".length())));
            }
        }
        return known;
    }

    private Mapping withTraitsOfAll(Mapping schema) {
        Mapping known = schema;
        for (String word : words) {
            if (word.startsWith("keys=")) {
                known = known.with("x-kubernetes-list-type", Scalar.of("map"))
                        .with(
                                "x-kubernetes-list-map-keys",
                                texts(List.of(word.substring("keys=".length()).split(","))));
            } else if (word.equals("set")) {
                known = known.with("x-kubernetes-list-type", Scalar.of("set"));
            } else if (word.equals("experimental")) {
                known = known.with("description", Scalar.of("Only in the experimental channel."));
            }
        }
        return known;
    }

    private static Node value(String base, String text) {
        return switch (base) {
            case "int32", "int64" -> Scalar.of(Long.parseLong(text));
            case "boolean" -> Scalar.of(Boolean.parseBoolean(text));
            default -> Scalar.of(text);
        };
    }

    private static Sequence texts(List<String> texts) {
        return Sequence.of(texts.stream().map(Scalar::of).toList());
    }

    /** What is thrown where the line stands in no place for it. */
    IllegalArgumentException unknown() {
        return unknown(name + " " + String.join(" ", words));
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("Cannot read the fact \"" + text + "\"");
    }
}
