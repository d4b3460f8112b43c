package io.waybill.explain.cluster;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds that are explained, and the API groups that they come from. */
final class Kinds {

    private static final Set<String> CORE = Set.of("");
    private static final Set<String> APPS = Set.of("apps", "extensions");
    private static final Set<String> BATCH = Set.of("batch");

    private static final Map<String, Set<String>> GROUPS = Map.ofEntries(
            Map.entry("Service", CORE),
            Map.entry("Pod", CORE),
            Map.entry("ReplicationController", CORE),
            Map.entry("ConfigMap", CORE),
            Map.entry("Secret", CORE),
            Map.entry("Namespace", CORE),
            Map.entry("ResourceQuota", CORE),
            Map.entry("LimitRange", CORE),
            Map.entry("Endpoints", CORE),
            Map.entry("PersistentVolumeClaim", CORE),
            Map.entry("Deployment", APPS),
            Map.entry("ReplicaSet", APPS),
            Map.entry("StatefulSet", APPS),
            Map.entry("DaemonSet", APPS),
            Map.entry("Job", BATCH),
            Map.entry("CronJob", BATCH),
            Map.entry("Ingress", Set.of("networking.k8s.io", "extensions")),
            Map.entry("IngressClass", Set.of("networking.k8s.io")),
            Map.entry("EndpointSlice", Set.of("discovery.k8s.io")),
            Map.entry("RuntimeClass", Set.of("node.k8s.io")),
            Map.entry("PriorityClass", Set.of("scheduling.k8s.io")),
            Map.entry("HorizontalPodAutoscaler", Set.of("autoscaling")));

    private static final Set<String> WITHOUT_NAMESPACE =
            Set.of("Namespace", "RuntimeClass", "PriorityClass", "IngressClass");

    /** The kinds that make pods. */
    static final List<String> WORKLOADS = List.of(
            "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob", "Pod");

    private Kinds() {}

    /** Whether this is a kind of Kubernetes itself that is explained, and not another of the same name. */
    static boolean isKnown(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return GROUPS.getOrDefault(kind, Set.of()).contains(slash < 0 ? "" : apiVersion.substring(0, slash));
    }

    static boolean hasNamespace(String kind) {
        return !WITHOUT_NAMESPACE.contains(kind);
    }
}
