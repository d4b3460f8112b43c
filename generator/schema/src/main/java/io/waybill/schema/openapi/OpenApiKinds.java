package io.waybill.schema.openapi;

import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of OpenAPI documents: what can be created or listed under a path that ends with a plural. Their verbs are the
 * actions on that path and on the objects below it; what can be watched has a path for it, or none in its document has.
 */
final class OpenApiKinds {

    private static final Pattern PATH =
            Pattern.compile("/apis?/(?:[^/{]+/)?v[^/{]+/(watch/)?(namespaces/\\{namespace}/)?([^/{]+)(/\\{name})?");

    private static final String CREATE = "create";
    private static final String LIST = "list";
    private static final String WATCH = "watch";

    /** The names that RBAC has for actions that documents call otherwise. */
    private static final Map<String, String> VERBS = Map.of("post", CREATE, "put", "update", "watchlist", WATCH);

    private final Span span;
    private final OpenApiSchemas schemas;
    private final Map<String, Kind> kinds = new TreeMap<>();
    private final Map<String, Set<String>> verbs = new TreeMap<>();

    OpenApiKinds(Minor minor, OpenApiSchemas schemas) {
        this.span = new Span(minor, minor);
        this.schemas = schemas;
    }

    void add(Map<String, ?> document) {
        Map<String, Object> paths = Json.map(document, "paths");
        boolean watches = paths.keySet().stream().anyMatch(path -> path.contains("/" + WATCH + "/"));
        for (String path : paths.keySet()) {
            Matcher matcher = PATH.matcher(path);
            if (matcher.matches()) {
                Map<String, Object> operations = Json.map(paths, path);
                operations.keySet().forEach(method -> add(Json.map(operations, method), matcher, watches));
            }
        }
    }

    private void add(Map<String, Object> operation, Matcher path, boolean watches) {
        Map<String, Object> id = Json.map(operation, "x-kubernetes-group-version-kind");
        String action = Json.text(operation, "x-kubernetes-action");
        if (id.isEmpty() || action.isEmpty()) {
            return;
        }
        String verb = VERBS.getOrDefault(action, action);
        Set<String> ofKind = verbs.computeIfAbsent(key(id), key -> new TreeSet<>());
        ofKind.add(verb);
        if (verb.equals(LIST) && !watches) {
            ofKind.add(WATCH);
        }
        if (path.group(4) == null && (verb.equals(CREATE) || verb.equals(LIST))) {
            schemas.typeOf(id).ifPresent(type -> add(id, path, type));
        }
    }

    private void add(Map<String, Object> id, Matcher path, String type) {
        Kind kind = new Kind(
                Json.text(id, "group"),
                Json.text(id, "version"),
                Json.text(id, "kind"),
                path.group(3),
                path.group(2) != null,
                type,
                Kind.ALL_VERBS,
                span);
        kinds.merge(key(id), kind, (a, b) -> a.namespaced() ? a : b);
    }

    private static String key(Map<String, Object> id) {
        return String.join("/", Json.text(id, "group"), Json.text(id, "version"), Json.text(id, "kind"));
    }

    List<Kind> kinds() {
        return kinds.entrySet().stream()
                .map(entry -> entry.getValue().offering(verbs.getOrDefault(entry.getKey(), Set.of())))
                .sorted(Comparator.comparing(Kind::group)
                        .thenComparing(Kind::version)
                        .thenComparing(Kind::name))
                .toList();
    }
}
