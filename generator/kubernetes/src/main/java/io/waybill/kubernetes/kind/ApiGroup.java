package io.waybill.kubernetes.kind;

import java.util.Map;

/** The two parts of an {@code apiVersion}, and the groups that kinds moved to. */
public final class ApiGroup {

    private static final String EXTENSIONS = "extensions";

    /** Where each kind of {@code extensions} went; the last left it in 1.22. */
    private static final Map<String, String> MOVED = Map.of(
            "Ingress", "networking.k8s.io",
            "NetworkPolicy", "networking.k8s.io",
            "Deployment", "apps",
            "DaemonSet", "apps",
            "ReplicaSet", "apps",
            "PodSecurityPolicy", "policy");

    private ApiGroup() {}

    /** The group, such as {@code apps}; empty for the core group. */
    public static String of(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The version, such as {@code v1}. */
    public static String version(String apiVersion) {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    /** The group that has a kind today: that of its {@code apiVersion}, or the one that it moved to. */
    public static String today(String apiVersion, String kind) {
        String group = of(apiVersion);
        return isSuperseded(group) ? MOVED.getOrDefault(kind, group) : group;
    }

    /** Whether other groups have what this one had, where they are the same resources: {@code extensions}. */
    public static boolean isSuperseded(String group) {
        return group.equals(EXTENSIONS);
    }

    /** The kind with its group, such as {@code apps/Deployment}; those of the core group without one. */
    public static String kind(String apiVersion, String kind) {
        String group = of(apiVersion);
        return group.isEmpty() ? kind : group + "/" + kind;
    }
}
