package io.waybill.schema.openapi;

import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of OpenAPI documents: what can be created or listed under a path that ends with a plural. */
final class OpenApiKinds {

    private static final Pattern COLLECTION =
            Pattern.compile("/apis?/(?:[^/{]+/)?v[^/{]+/(namespaces/\\{namespace}/)?([^/{]+)");
    private static final Set<String> ACTIONS = Set.of("post", "list");

    private final Span span;
    private final OpenApiSchemas schemas;
    private final Map<String, Kind> kinds = new TreeMap<>();

    OpenApiKinds(Minor minor, OpenApiSchemas schemas) {
        this.span = new Span(minor, minor);
        this.schemas = schemas;
    }

    void add(Map<String, ?> document) {
        Map<String, Object> paths = Json.map(document, "paths");
        for (String path : paths.keySet()) {
            Matcher matcher = COLLECTION.matcher(path);
            if (matcher.matches()) {
                Map<String, Object> operations = Json.map(paths, path);
                operations.keySet().forEach(method -> add(Json.map(operations, method), matcher));
            }
        }
    }

    private void add(Map<String, Object> operation, Matcher path) {
        Map<String, Object> id = Json.map(operation, "x-kubernetes-group-version-kind");
        if (!ACTIONS.contains(Json.text(operation, "x-kubernetes-action")) || id.isEmpty()) {
            return;
        }
        schemas.typeOf(id).ifPresent(type -> {
            Kind kind = new Kind(
                    Json.text(id, "group"),
                    Json.text(id, "version"),
                    Json.text(id, "kind"),
                    path.group(2),
                    path.group(1) != null,
                    type,
                    span);
            kinds.merge(kind.apiVersion() + " " + kind.name(), kind, (a, b) -> a.namespaced() ? a : b);
        });
    }

    List<Kind> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(Kind::group)
                        .thenComparing(Kind::version)
                        .thenComparing(Kind::name))
                .toList();
    }
}
