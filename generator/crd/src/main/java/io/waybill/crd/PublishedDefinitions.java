package io.waybill.crd;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ApiVersionOrder;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.openapi.PublishedApi;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The definitions of custom resources behind the OpenAPI v3 documents of a cluster, as far as those tell: names, scope,
 * served versions, schemas with their rules in CEL, and whether the status is written on its own. They do not tell where
 * the numbers of replicas are, whether versions are converted, or what other forms the names have.
 */
public final class PublishedDefinitions {

    private PublishedDefinitions() {}

    /**
     * The definitions, sorted by group and kind.
     *
     * @param documents the documents of custom resources, one for each group version
     */
    public static List<Mapping> of(Collection<? extends Map<String, Object>> documents) {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        Map<String, SortedMap<String, Node>> versions = new TreeMap<>();
        for (Map<String, Object> document : documents) {
            for (Kind kind : PublishedApi.read(new Minor(0), List.of(document)).kinds()) {
                String key = kind.group() + "/" + kind.name();
                kinds.put(key, kind);
                versions.computeIfAbsent(
                                key,
                                any -> new TreeMap<>(Comparator.comparingInt(ApiVersionOrder::of)
                                        .thenComparing(Comparator.naturalOrder())))
                        .put(kind.version(), version(document, kind));
            }
        }
        return kinds.entrySet().stream()
                .map(entry -> definition(
                        entry.getValue(),
                        List.copyOf(versions.getOrDefault(entry.getKey(), new TreeMap<>())
                                .values())))
                .toList();
    }

    private static Node version(Map<String, Object> document, Kind kind) {
        Map<String, Node> version = new LinkedHashMap<>();
        version.put("name", Scalar.of(kind.version()));
        version.put("served", Scalar.of(true));
        Mapping schema = PublishedSchema.of(document, kind);
        version.put("schema", Mapping.of(Map.of("openAPIV3Schema", schema)));
        if (hasStatus(document, kind)) {
            version.put("subresources", Mapping.of(Map.of("status", Mapping.empty())));
        }
        return Mapping.of(version);
    }

    private static boolean hasStatus(Map<String, Object> document, Kind kind) {
        String end = "/" + kind.plural() + "/{name}/status";
        return document.get("paths") instanceof Map<?, ?> paths
                && paths.keySet().stream()
                        .anyMatch(path -> path.toString().startsWith("/apis/" + kind.apiVersion() + "/")
                                && path.toString().endsWith(end));
    }

    private static Mapping definition(Kind kind, List<Node> versions) {
        Map<String, Node> names = new LinkedHashMap<>();
        names.put("plural", Scalar.of(kind.plural()));
        names.put("kind", Scalar.of(kind.name()));
        Map<String, Node> spec = new LinkedHashMap<>();
        spec.put("group", Scalar.of(kind.group()));
        spec.put("names", Mapping.of(names));
        spec.put("scope", Scalar.of(kind.namespaced() ? "Namespaced" : "Cluster"));
        spec.put("versions", Sequence.of(versions));
        Map<String, Node> definition = new LinkedHashMap<>();
        definition.put("apiVersion", Scalar.of("apiextensions.k8s.io/v1"));
        definition.put("kind", Scalar.of("CustomResourceDefinition"));
        definition.put("metadata", Mapping.of(Map.of("name", Scalar.of(kind.plural() + "." + kind.group()))));
        definition.put("spec", Mapping.of(spec));
        return Mapping.of(definition);
    }
}
