package io.waybill.convert;

import java.util.Map;
import java.util.Set;

/** Which API groups hold the same kinds: some moved out of {@code extensions}. */
final class Groups {

    private static final String EXTENSIONS = "extensions";

    private static final Map<String, Set<String>> MOVED = Map.of(
            "Ingress", Set.of(EXTENSIONS, "networking.k8s.io"),
            "NetworkPolicy", Set.of(EXTENSIONS, "networking.k8s.io"),
            "Deployment", Set.of(EXTENSIONS, "apps"),
            "DaemonSet", Set.of(EXTENSIONS, "apps"),
            "ReplicaSet", Set.of(EXTENSIONS, "apps"),
            "PodSecurityPolicy", Set.of(EXTENSIONS, "policy"));

    private Groups() {}

    static boolean same(String apiVersion, String other, String kind) {
        String group = of(apiVersion);
        String otherGroup = of(other);
        Set<String> moved = MOVED.getOrDefault(kind, Set.of());
        return group.equals(otherGroup) || moved.contains(group) && moved.contains(otherGroup);
    }

    /** Whether another group took over what this one holds. */
    static boolean isSuperseded(String group) {
        return group.equals(EXTENSIONS);
    }

    private static String of(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
