package io.waybill.crd;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Kind;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a custom resource as its definition has it, from that in an OpenAPI v3 document.
 *
 * <p>What {@code buildKubeNative} and {@code addEmbeddedProperties} in apiextensions-apiserver's {@code
 * controller/openapi/builder} of Kubernetes 1.36 add to it is taken out: apiVersion, kind and metadata of resources, and
 * the kinds that a schema is of. A definition without a schema is published as an object without properties.
 */
final class PublishedSchema {

    private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    private static final String EMBEDDED = "x-kubernetes-embedded-resource";
    private static final String KINDS = "x-kubernetes-group-version-kind";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final String REFERENCE = "$ref";
    private static final Set<String> OF_EVERY_RESOURCE = Set.of("apiVersion", "kind", "metadata");

    /** Keywords that hold a schema, and those that hold some by name. */
    private static final Set<String> SCHEMA = Set.of("items", "additionalProperties", "not");

    private static final Set<String> SCHEMAS = Set.of("allOf", "anyOf", "oneOf");

    private PublishedSchema() {}

    /** The schema of a kind; one that takes any fields where the document has none. */
    static Mapping of(Map<String, Object> document, Kind kind) {
        Map<?, ?> schemas = map(map(document.get("components")).get("schemas"));
        Map<?, ?> published = schemas.values().stream()
                .map(PublishedSchema::map)
                .filter(schema -> isOf(schema, kind))
                .findFirst()
                .orElse(Map.of());
        Map<String, Node> schema = schema(published, true);
        schema.putIfAbsent("type", Scalar.of("object"));
        if (map(published.get(PROPERTIES)).isEmpty()) {
            schema.put(PRESERVE, Scalar.of(true));
        }
        return Mapping.of(schema);
    }

    private static boolean isOf(Map<?, ?> schema, Kind kind) {
        return schema.get(KINDS) instanceof List<?> ids
                && ids.stream()
                        .map(PublishedSchema::map)
                        .anyMatch(id -> kind.group().equals(id.get("group"))
                                && kind.version().equals(id.get("version"))
                                && kind.name().equals(id.get("kind")));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, Node> schema(Map<?, ?> published, boolean isRoot) {
        boolean isResource = isRoot || Boolean.TRUE.equals(published.get(EMBEDDED));
        Map<String, Node> schema = new LinkedHashMap<>();
        published.forEach((key, value) -> {
            String keyword = key.toString();
            if (keyword.equals(PROPERTIES)) {
                schema.put(keyword, properties(map(value), isResource));
            } else if (keyword.equals(REQUIRED) && isResource) {
                schema.put(keyword, Sequence.of(required(value)));
            } else if (SCHEMA.contains(keyword) && value instanceof Map<?, ?> inner) {
                schema.put(keyword, Mapping.of(schema(inner, false)));
            } else if (SCHEMAS.contains(keyword) && value instanceof List<?> parts) {
                schema.put(keyword, Sequence.of(schemas(parts)));
            } else if (!keyword.equals(KINDS) && !keyword.equals(REFERENCE)) {
                schema.put(keyword, node(value));
            }
        });
        return schema;
    }

    private static List<Mapping> schemas(List<?> parts) {
        return parts.stream().map(part -> Mapping.of(schema(map(part), false))).toList();
    }

    private static Mapping properties(Map<?, ?> published, boolean ofResource) {
        Map<String, Node> properties = new LinkedHashMap<>();
        published.forEach((name, property) -> {
            if (!ofResource || !OF_EVERY_RESOURCE.contains(name)) {
                properties.put(name.toString(), Mapping.of(schema(map(property), false)));
            }
        });
        return Mapping.of(properties);
    }

    private static List<Node> required(@Nullable Object names) {
        return names instanceof List<?> list
                ? list.stream()
                        .filter(name -> name != null && !OF_EVERY_RESOURCE.contains(name))
                        .map(PublishedSchema::node)
                        .toList()
                : List.of();
    }

    private static Node node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(key.toString(), node(entry)));
            return Mapping.of(entries);
        }
        if (value instanceof List<?> list) {
            return Sequence.of(list, PublishedSchema::node);
        }
        if (value instanceof Boolean truth) {
            return Scalar.of(truth);
        }
        if (value instanceof BigInteger large) {
            return Scalar.of(large);
        }
        if (value instanceof Number number) {
            return number instanceof Double ? Scalar.of(number.doubleValue()) : Scalar.of(number.longValue());
        }
        return value == null ? Scalar.ofNull() : Scalar.of(value.toString());
    }
}
