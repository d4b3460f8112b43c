package io.waybill.schema.openapi;

import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one cluster answers to {@code kubectl get --raw}: the OpenAPI v3 document of each group version, their index and
 * the version of the server, in any order.
 *
 * <p>The title of a document tells whose it is: apiextensions-apiserver's {@code controller/openapi/builder} calls those of
 * custom resources "Kubernetes CRD Swagger", kube-apiserver its own "Kubernetes"; all others are of aggregated servers.
 *
 * @param minor the server's minor; empty where no document tells
 * @param builtIn the documents of Kubernetes itself
 * @param aggregated those of aggregated API servers
 * @param custom those of custom resources
 * @param listed the API versions that the index lists, as {@code apps/v1}; none where there is no index
 */
public record ClusterDocuments(
        Optional<Minor> minor,
        List<Map<String, Object>> builtIn,
        List<Map<String, Object>> aggregated,
        List<Map<String, Object>> custom,
        Set<String> listed) {

    private static final String KUBERNETES = "Kubernetes";
    private static final String CUSTOM = "Kubernetes CRD Swagger";
    private static final Pattern VERSION = Pattern.compile("v?(1\\.\\d{1,3})(?:\\D.*)?");
    private static final Pattern API_VERSION =
            Pattern.compile("/?(?:api/|apis/(?=[^/]+/))([^/]+/)?(v\\d[^/]*)(?:/.*)?");

    /** Sorts documents by what they are for; what is none of these is left out. */
    public static ClusterDocuments of(Collection<Map<String, Object>> documents) {
        List<Map<String, Object>> builtIn = new ArrayList<>();
        List<Map<String, Object>> aggregated = new ArrayList<>();
        List<Map<String, Object>> custom = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        Optional<Minor> told = Optional.empty();
        Optional<Minor> ofDocuments = Optional.empty();
        for (Map<String, Object> document : documents) {
            if (document.containsKey("openapi")) {
                String title = Json.text(Json.map(document, "info"), "title");
                (title.equals(CUSTOM) ? custom : title.equals(KUBERNETES) ? builtIn : aggregated).add(document);
                if (title.equals(KUBERNETES)) {
                    ofDocuments = ofDocuments.or(() -> minor(Json.text(Json.map(document, "info"), "version")));
                }
            } else if (document.containsKey("gitVersion")) {
                told = minor(Json.text(document, "gitVersion"));
            } else {
                listed.addAll(listed(document));
            }
        }
        Optional<Minor> fromDocuments = ofDocuments;
        return new ClusterDocuments(told.or(() -> fromDocuments), builtIn, aggregated, custom, listed);
    }

    private static Optional<Minor> minor(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() ? Optional.of(Minor.parse(matcher.group(1))) : Optional.empty();
    }

    private static Set<String> listed(Map<String, Object> index) {
        Set<String> versions = new TreeSet<>();
        Map<String, Object> paths = Json.map(index, "paths");
        for (String path : paths.keySet()) {
            if (Json.map(paths, path).containsKey("serverRelativeURL")) {
                apiVersion(path).ifPresent(versions::add);
            }
        }
        return versions;
    }

    /** The API version of a path, such as {@code apps/v1} of {@code /apis/apps/v1/deployments}. */
    private static Optional<String> apiVersion(String path) {
        Matcher matcher = API_VERSION.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String group = matcher.group(1);
        return Optional.of((group == null ? "" : group) + matcher.group(2));
    }

    /** The API versions that the documents are about. */
    Set<String> read() {
        Set<String> versions = new TreeSet<>();
        for (List<Map<String, Object>> some : List.of(builtIn, aggregated, custom)) {
            for (Map<String, Object> document : some) {
                Json.map(document, "paths")
                        .keySet()
                        .forEach(path -> apiVersion(path).ifPresent(versions::add));
            }
        }
        return versions;
    }
}
