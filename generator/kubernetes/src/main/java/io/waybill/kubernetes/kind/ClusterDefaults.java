package io.waybill.kubernetes.kind;

import java.util.Set;

/** What every cluster has without a manifest. */
public final class ClusterDefaults {

    /** The namespace of resources that name none. */
    public static final String NAMESPACE = "default";

    /** The ConfigMap with the certificate of the API server, in every namespace since 1.20. */
    public static final String ROOT_CERTIFICATES = "kube-root-ca.crt";

    /** The ServiceAccount of pods that name none, in every namespace. */
    public static final String SERVICE_ACCOUNT = "default";

    private static final Set<String> NAMESPACES = Set.of("default", "kube-system", "kube-public", "kube-node-lease");
    private static final Set<String> PRIORITY_CLASSES = Set.of("system-node-critical", "system-cluster-critical");
    private static final Set<String> CLUSTER_ROLES = Set.of("cluster-admin", "admin", "edit", "view");

    private ClusterDefaults() {}

    /** Whether every cluster has a resource of this kind and name, in whichever namespace it is looked for. */
    public static boolean has(String kind, String name) {
        return switch (kind) {
            case "ConfigMap" -> name.equals(ROOT_CERTIFICATES);
            case "ServiceAccount" -> name.equals(SERVICE_ACCOUNT);
            case "Namespace" -> NAMESPACES.contains(name);
            case "PriorityClass" -> PRIORITY_CLASSES.contains(name);
            case "ClusterRole" -> CLUSTER_ROLES.contains(name) || name.startsWith("system:");
            case "Role" -> name.startsWith("system:") || name.startsWith("extension-apiserver-");
            default -> false;
        };
    }
}
