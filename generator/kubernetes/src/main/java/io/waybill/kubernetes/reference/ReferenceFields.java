package io.waybill.kubernetes.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that name another resource, and its kind. */
public final class ReferenceFields {

    /** Fields that mean the same wherever they are. */
    private static final Map<String, String> BY_FIELD = Map.ofEntries(
            Map.entry("serviceAccountName", "ServiceAccount"),
            Map.entry("serviceAccount", "ServiceAccount"),
            Map.entry("priorityClassName", "PriorityClass"),
            Map.entry("runtimeClassName", "RuntimeClass"),
            Map.entry("storageClassName", "StorageClass"),
            Map.entry("ingressClassName", "IngressClass"),
            Map.entry("gatewayClassName", "GatewayClass"),
            Map.entry("claimName", "PersistentVolumeClaim"),
            Map.entry("volumeName", "PersistentVolume"),
            Map.entry("secretName", "Secret"),
            Map.entry("serviceName", "Service"));

    /** Mappings and lists whose field {@code name} is meant. */
    private static final Map<String, String> BY_PARENT = Map.of(
            "configMap", "ConfigMap",
            "configMapRef", "ConfigMap",
            "configMapKeyRef", "ConfigMap",
            "secret", "Secret",
            "secretRef", "Secret",
            "secretKeyRef", "Secret",
            "imagePullSecrets", "Secret",
            "service", "Service");

    /** Mappings and lists whose field {@code kind} says what {@code name} means, and what it means without. */
    private static final Map<String, String> BY_KIND = Map.of(
            "scaleTargetRef", "",
            "roleRef", "",
            "subjects", "",
            "resource", "",
            "dataSource", "",
            "targetRef", "",
            "targetRefs", "",
            "certificateRefs", "Secret",
            "parentRefs", "Gateway",
            "backendRefs", "Service");

    /** The part of a path that is an item of a list. */
    public static final String ITEM = "[]";

    private ReferenceFields() {}

    /**
     * The kind of the resource that a field names.
     *
     * @param path the keys that lead to the mapping of the field; {@link #ITEM} for an item of a list
     * @param field the field
     * @param kind what the mapping has as its {@code kind}; empty where it has none
     */
    public static Optional<String> kind(List<String> path, String field, String kind) {
        String parent = "";
        for (int i = path.size() - 1; i >= 0 && parent.isEmpty(); i--) {
            parent = path.get(i).equals(ITEM) ? "" : path.get(i);
        }
        if (!field.equals("name")) {
            return Optional.ofNullable(BY_FIELD.get(field));
        }
        if (BY_KIND.containsKey(parent)) {
            return Optional.of(kind.isEmpty() ? BY_KIND.getOrDefault(parent, "") : kind)
                    .filter(known -> !known.isEmpty());
        }
        return Optional.ofNullable(BY_PARENT.get(parent));
    }
}
