package io.waybill.gatewayapi;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the facts of definitions: of each kind in {@code v1}, or in the versions that it has instead. */
final class DefinitionsAsFacts {

    private static final Set<String> OF_ALL = Set.of("apiVersion", "kind", "metadata", "status");

    private final Map<String, Mapping> standard;
    private final Map<String, Mapping> all;
    private final StringBuilder text = new StringBuilder(
            "# Facts of the Gateway API: kinds of both channels with their fields, without descriptions and rules.\n");

    DefinitionsAsFacts(List<Mapping> standard, List<Mapping> all) {
        this.standard = schemas(standard);
        this.all = schemas(all);
    }

    /** The schemas of served versions, by what the facts say of their kind. */
    private static Map<String, Mapping> schemas(List<Mapping> definitions) {
        Map<String, Mapping> schemas = new TreeMap<>();
        for (Mapping definition : definitions) {
            Mapping spec = definition.mapping("spec").orElseThrow();
            Mapping names = spec.mapping("names").orElseThrow();
            for (Mapping version : mappings(spec.get("versions"))) {
                String name = version.string("name").orElseThrow();
                boolean isServed = version.get("served") instanceof Scalar served
                        && served.text().equals("true");
                boolean isOlder = !name.equals("v1")
                        && mappings(spec.get("versions")).stream()
                                .anyMatch(other -> other.string("name").equals(Optional.of("v1")));
                if (isServed && !isOlder) {
                    String kind = String.join(
                            " ",
                            "kind",
                            spec.string("group").orElseThrow() + "/" + name,
                            names.string("kind").orElseThrow(),
                            names.string("plural").orElseThrow(),
                            spec.string("scope").orElseThrow().toLowerCase(Locale.ROOT));
                    schemas.put(
                            kind,
                            version.mapping("schema")
                                    .flatMap(schema -> schema.mapping("openAPIV3Schema"))
                                    .orElseThrow());
                }
            }
        }
        return schemas;
    }

    String text() {
        all.forEach((kind, schema) -> {
            Optional<Mapping> other = Optional.ofNullable(standard.get(kind));
            text.append(kind).append(other.isPresent() ? "" : " experimental").append('\n');
            fields(schema, other, 1);
        });
        return text.toString();
    }

    private void fields(Mapping schema, Optional<Mapping> other, int depth) {
        Mapping properties = schema.mapping("properties").orElseGet(Mapping::empty);
        List<String> required = texts(schema.get("required"));
        for (String name : new TreeSet<>(properties.keys())) {
            if (depth == 1 && OF_ALL.contains(name)) {
                continue;
            }
            Mapping field = properties.mapping(name).orElseThrow();
            Optional<Mapping> same =
                    other.flatMap(found -> found.mapping("properties")).flatMap(found -> found.mapping(name));
            boolean isNew = other.isPresent() && same.isEmpty();
            text.append("  ".repeat(depth))
                    .append(line(name, field, required.contains(name), isNew))
                    .append('\n');
            fields(core(field), same.map(DefinitionsAsFacts::core), depth + 1);
        }
    }

    private static String line(String name, Mapping field, boolean isRequired, boolean isNew) {
        List<String> words = new ArrayList<>(List.of(name));
        Mapping core = field;
        while (inner(core).isPresent()) {
            words.add(core.string("type").orElseThrow().equals("array") ? "list" : "map");
            core = inner(core).get();
        }
        words.add(type(core));
        if (isRequired) {
            words.add("required");
        }
        List<String> allowed = texts(core.get("enum"));
        if (!allowed.isEmpty() && core.string("type").equals(Optional.of("string"))) {
            words.add("enum=" + String.join("|", allowed));
        }
        if (field.get("default") instanceof Scalar absent) {
            words.add("default=" + absent.text());
        }
        List<String> keys = texts(field.get("x-kubernetes-list-map-keys"));
        if (!keys.isEmpty()) {
            words.add("keys=" + String.join(",", keys));
        }
        if (field.string("x-kubernetes-list-type").equals(Optional.of("set"))) {
            words.add("set");
        }
        if (isNew) {
            words.add("experimental");
        }
        return String.join(" ", words);
    }

    private static String type(Mapping schema) {
        String type = schema.string("type").orElse("object");
        return switch (type) {
            case "integer" -> schema.string("format").orElse("int64");
            case "string" -> schema.string("format").orElse("string");
            case "object" -> schema.mapping("properties").isPresent() ? "object" : "any";
            default -> type;
        };
    }

    private static Mapping core(Mapping schema) {
        Mapping core = schema;
        while (inner(core).isPresent()) {
            core = inner(core).get();
        }
        return core;
    }

    private static Optional<Mapping> inner(Mapping schema) {
        return schema.mapping("items").or(() -> schema.mapping("additionalProperties"));
    }

    private static List<Mapping> mappings(Node node) {
        List<Mapping> found = new ArrayList<>();
        if (node instanceof Sequence items) {
            items.items().forEach(item -> found.add((Mapping) item));
        }
        return found;
    }

    private static List<String> texts(Node node) {
        List<String> found = new ArrayList<>();
        if (node instanceof Sequence items) {
            items.items().forEach(item -> found.add(((Scalar) item).text()));
        }
        return found;
    }
}
