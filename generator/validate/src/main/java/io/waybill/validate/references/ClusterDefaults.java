package io.waybill.validate.references;

import java.util.Set;

/** What every cluster has without being told. */
final class ClusterDefaults {

    private static final Set<String> CLUSTER_ROLES = Set.of("cluster-admin", "admin", "edit", "view");

    private ClusterDefaults() {}

    static boolean has(String kind, String name) {
        return switch (kind) {
            case "ServiceAccount" -> name.equals("default");
            case "ConfigMap" -> name.equals("kube-root-ca.crt");
            case "PriorityClass" -> name.startsWith("system-");
            case "ClusterRole" -> CLUSTER_ROLES.contains(name) || name.startsWith("system:");
            case "Role" -> name.startsWith("system:") || name.startsWith("extension-apiserver-");
            default -> false;
        };
    }
}
