package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.PathFields;
import java.util.Map;

/**
 * What makes two manifests the same object: not the version of its API.
 *
 * @param group the API group; of kinds that moved out of {@code extensions}, the one they moved to
 * @param kind the kind
 * @param namespace the namespace; empty when it is left out
 * @param name the name, or the generateName
 */
record Identity(String group, String kind, String namespace, String name) {

    private static final String EXTENSIONS = "extensions";

    private static final Map<String, String> MOVED = Map.of(
            "Ingress", "networking.k8s.io",
            "NetworkPolicy", "networking.k8s.io",
            "Deployment", "apps",
            "DaemonSet", "apps",
            "ReplicaSet", "apps",
            "PodSecurityPolicy", "policy");

    static Identity of(Mapping resource) {
        String apiVersion = resource.string("apiVersion").orElse("");
        String kind = resource.string("kind").orElse("");
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        Mapping metadata = PathFields.mapping(resource, "metadata");
        return new Identity(
                group.equals(EXTENSIONS) ? MOVED.getOrDefault(kind, group) : group,
                kind,
                metadata.string("namespace").orElse(""),
                metadata.string("name")
                        .or(() -> metadata.string("generateName"))
                        .orElse(""));
    }
}
