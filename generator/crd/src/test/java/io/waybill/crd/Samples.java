package io.waybill.crd;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes objects that fit a schema. */
final class Samples {

    private static final List<String> TEXTS = List.of(
            "a",
            "A",
            "1",
            "1s",
            "10Gi",
            "a.example.com",
            "https://a.example.com",
            "/a",
            "aa",
            "1.1.1.1",
            "::1",
            "a/b",
            "a@example.com",
            "a.b/c",
            "1.0.0",
            "v1",
            "SHA256",
            "sha256:" + "a".repeat(64),
            "a".repeat(16),
            "a".repeat(64),
            "10KB",
            "1KB/s",
            "1B/s",
            "1h",
            "10:00",
            "HTTP/1.1",
            "+1",
            "0.5",
            "10%",
            "ABCD",
            "",
            "-",
            "*",
            "200");

    private final boolean everything;

    /**
     * Makes objects.
     *
     * @param everything whether all properties are set; else those that are required
     */
    Samples(boolean everything) {
        this.everything = everything;
    }

    /** A resource of a version of a definition. */
    Mapping resource(Definition definition, Definition.Version version) {
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("apiVersion", Scalar.of(definition.group() + "/" + version.name()));
        fields.put("kind", Scalar.of(definition.kind()));
        Map<String, Node> metadata = new LinkedHashMap<>();
        metadata.put("name", Scalar.of("sample"));
        fields.put("metadata", Mapping.of(metadata));
        Mapping schema = version.schema().orElseGet(Mapping::empty);
        Mapping body = (Mapping) object(schema);
        schema.mapping("properties")
                .flatMap(properties -> properties.mapping("spec"))
                .ifPresent(spec -> fields.put("spec", value(spec)));
        for (String key : body.keys()) {
            fields.putIfAbsent(key, body.get(key));
        }
        return Mapping.of(fields);
    }

    private Node value(Mapping schema) {
        if (schema.get("enum") instanceof Sequence values && values.size() > 0) {
            return values.get(0);
        }
        if (schema.get("default") instanceof Scalar value) {
            return value;
        }
        if (schema.bool("x-kubernetes-int-or-string").orElse(false)) {
            return schema.get("pattern") == null ? Scalar.of(1) : Scalar.of(text(schema));
        }
        return switch (schema.string("type").orElse("object")) {
            case "string" -> Scalar.of(text(schema));
            case "boolean" -> Scalar.of(true);
            case "integer" -> Scalar.of(number(schema));
            case "number" -> Scalar.of((double) number(schema));
            case "array" -> array(schema);
            default -> object(schema);
        };
    }

    private Node array(Mapping schema) {
        List<Node> items = new ArrayList<>();
        long least = Math.max(schema.integer("minItems").orElse(0L), everything ? 1 : 0);
        for (int i = 0; i < least; i++) {
            items.add(value(schema.mapping("items").orElseGet(Mapping::empty)));
        }
        return Sequence.of(items, item -> item);
    }

    private Node object(Mapping schema) {
        Mapping properties = schema.mapping("properties").orElseGet(Mapping::empty);
        Set<String> names = new LinkedHashSet<>(required(schema));
        if (everything) {
            names.addAll(properties.keys());
        } else {
            names.addAll(chosen(schema));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String name : properties.keys()) {
            boolean isImplied = schema.bool("x-kubernetes-embedded-resource").orElse(false) && name.equals("metadata");
            if (names.contains(name) && !isImplied) {
                fields.put(name, value(narrowed(schema, name)));
            }
        }
        if (schema.bool("x-kubernetes-embedded-resource").orElse(false)) {
            fields.put("apiVersion", Scalar.of("v1"));
            fields.put("kind", Scalar.of("ConfigMap"));
        }
        long least = Math.max(schema.integer("minProperties").orElse(0L), everything ? 1 : 0);
        if (properties.isEmpty() && schema.get("additionalProperties") instanceof Mapping values) {
            for (int i = 0; i < least; i++) {
                fields.put("key" + i, value(values));
            }
        }
        for (String name : properties.keys()) {
            if (fields.size() < least) {
                fields.putIfAbsent(name, value(narrowed(schema, name)));
            }
        }
        return Mapping.of(fields);
    }

    /** A property, with what the first alternative says of it. */
    private static Mapping narrowed(Mapping schema, String name) {
        Mapping property =
                schema.mapping("properties").flatMap(all -> all.mapping(name)).orElseGet(Mapping::empty);
        Optional<Mapping> more =
                first(schema).flatMap(one -> one.mapping("properties")).flatMap(all -> all.mapping(name));
        Mapping narrowed = property;
        for (String keyword : more.map(Mapping::keys).orElse(List.of())) {
            narrowed = narrowed.with(keyword, more.orElseThrow().get(keyword));
        }
        return narrowed;
    }

    private static Optional<Mapping> first(Mapping schema) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.get(keyword) instanceof Sequence all && all.size() > 0 && all.get(0) instanceof Mapping one) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Set<String> chosen(Mapping schema) {
        return first(schema).map(Samples::required).orElse(Set.of());
    }

    private static Set<String> required(Mapping schema) {
        Set<String> names = new LinkedHashSet<>();
        if (schema.get("required") instanceof Sequence list) {
            list.items().forEach(item -> names.add(((Scalar) item).text()));
        }
        return names;
    }

    private static long number(Mapping schema) {
        long least = schema.integer("minimum").orElse(1L);
        return Math.min(Math.max(least, 1), schema.integer("maximum").orElse(Long.MAX_VALUE));
    }

    private String text(Mapping schema) {
        switch (schema.string("format").orElse("")) {
            case "date-time":
                return "2026-01-31T08:30:00Z";
            case "byte":
                return "YQ==";
            case "duration":
                return "1s";
            case "ipv4":
                return "1.1.1.1";
            case "ipv6":
                return "::1";
            default:
                return TEXTS.stream()
                        .filter(text -> schema.string("pattern")
                                .map(pattern -> text.matches("(?s).*" + "(?:" + pattern + ").*")
                                        || java.util.regex.Pattern.compile(pattern)
                                                .matcher(text)
                                                .find())
                                .orElse(true))
                        .filter(text ->
                                text.length() >= schema.integer("minLength").orElse(0L))
                        .filter(text ->
                                text.length() <= schema.integer("maxLength").orElse(Long.MAX_VALUE))
                        .findFirst()
                        .or(() -> everything ? Optional.of("a") : Optional.empty())
                        .orElseThrow(() -> new AssertionError("No sample text fits " + schema));
        }
    }
}
