package io.waybill.explain.cluster;

import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.kind.WorkloadKind;
import java.util.Map;
import java.util.Set;

/** The kinds that are explained, and the API groups that they come from. */
final class Kinds {

    private static final Set<String> CORE = Set.of("");
    private static final Set<String> RBAC = Set.of("rbac.authorization.k8s.io");

    private static final String GATEWAY = "gateway.networking.k8s.io";

    private static final Map<String, Set<String>> GROUPS = Map.ofEntries(
            Map.entry("Service", CORE),
            Map.entry("ConfigMap", CORE),
            Map.entry("Secret", CORE),
            Map.entry("Namespace", CORE),
            Map.entry("ResourceQuota", CORE),
            Map.entry("LimitRange", CORE),
            Map.entry("Endpoints", CORE),
            Map.entry("PersistentVolumeClaim", CORE),
            Map.entry("Ingress", Set.of("networking.k8s.io", "extensions")),
            Map.entry("NetworkPolicy", Set.of("networking.k8s.io", "extensions")),
            Map.entry("ServiceAccount", CORE),
            Map.entry("Role", RBAC),
            Map.entry("RoleBinding", RBAC),
            Map.entry("ClusterRole", RBAC),
            Map.entry("ClusterRoleBinding", RBAC),
            Map.entry("IngressClass", Set.of("networking.k8s.io")),
            Map.entry("GatewayClass", Set.of(GATEWAY)),
            Map.entry("Gateway", Set.of(GATEWAY)),
            Map.entry("ListenerSet", Set.of(GATEWAY)),
            Map.entry("XListenerSet", Set.of("gateway.networking.x-k8s.io")),
            Map.entry("HTTPRoute", Set.of(GATEWAY)),
            Map.entry("GRPCRoute", Set.of(GATEWAY)),
            Map.entry("TLSRoute", Set.of(GATEWAY)),
            Map.entry("TCPRoute", Set.of(GATEWAY)),
            Map.entry("UDPRoute", Set.of(GATEWAY)),
            Map.entry("ReferenceGrant", Set.of(GATEWAY)),
            Map.entry("HTTPRouteFilter", Set.of("gateway.envoyproxy.io")),
            Map.entry("SnippetsFilter", Set.of("gateway.nginx.org")),
            Map.entry("EndpointSlice", Set.of("discovery.k8s.io")),
            Map.entry("RuntimeClass", Set.of("node.k8s.io")),
            Map.entry("PriorityClass", Set.of("scheduling.k8s.io")),
            Map.entry("PodDisruptionBudget", Set.of("policy")),
            Map.entry("HorizontalPodAutoscaler", Set.of("autoscaling")));

    private static final Set<String> WITHOUT_NAMESPACE = Set.of(
            "Namespace",
            "RuntimeClass",
            "PriorityClass",
            "IngressClass",
            "GatewayClass",
            "ClusterRole",
            "ClusterRoleBinding");

    /** What restricts connections beside NetworkPolicies. */
    private static final Set<String> POLICIES_OF_OTHERS = Set.of(
            "policy.networking.k8s.io/AdminNetworkPolicy",
            "policy.networking.k8s.io/BaselineAdminNetworkPolicy",
            "policy.networking.k8s.io/ClusterNetworkPolicy",
            "cilium.io/CiliumNetworkPolicy",
            "cilium.io/CiliumClusterwideNetworkPolicy",
            "crd.projectcalico.org/NetworkPolicy",
            "crd.projectcalico.org/GlobalNetworkPolicy",
            "projectcalico.org/NetworkPolicy",
            "projectcalico.org/GlobalNetworkPolicy",
            "security.istio.io/AuthorizationPolicy");

    private Kinds() {}

    /** Whether this is a kind of Kubernetes itself that is explained, and not another of the same name. */
    static boolean isKnown(String apiVersion, String kind) {
        Set<String> groups =
                WorkloadKind.named(kind).map(WorkloadKind::groups).orElseGet(() -> GROUPS.getOrDefault(kind, Set.of()));
        return groups.contains(ApiGroup.of(apiVersion));
    }

    /** Whether this is a policy for connections that is not a NetworkPolicy of Kubernetes. */
    static boolean isOtherPolicy(String apiVersion, String kind) {
        return POLICIES_OF_OTHERS.contains(ApiGroup.of(apiVersion) + "/" + kind);
    }

    static boolean hasNamespace(String kind) {
        return !WITHOUT_NAMESPACE.contains(kind);
    }
}
