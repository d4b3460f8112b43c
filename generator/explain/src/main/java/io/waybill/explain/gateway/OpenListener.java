package io.waybill.explain.gateway;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A listener, and what may attach to it.
 *
 * @param listener the listener
 * @param allowed its {@code allowedRoutes}
 * @param certificates the Secrets of its certificates
 */
record OpenListener(Listener listener, Mapping allowed, List<ResourceRef> certificates) {

    private static final Map<String, List<String>> KINDS = Map.of(
            "HTTP", List.of("HTTPRoute", "GRPCRoute"),
            "HTTPS", List.of("HTTPRoute", "GRPCRoute"),
            "TLS", List.of("TLSRoute", "TCPRoute"),
            "TCP", List.of("TCPRoute"),
            "UDP", List.of("UDPRoute"));

    /** Why a route may not attach, in words; empty where it may. */
    Optional<String> refusal(Item route, Inventory inventory) {
        String kind = route.ref().kind();
        List<String> served = KINDS.getOrDefault(listener.protocol(), List.of());
        List<String> kinds = Fields.items(allowed, "kinds").stream()
                .map(entry -> Fields.textOrEmpty(entry, "kind"))
                .toList();
        if (!served.contains(kind) || !kinds.isEmpty() && !kinds.contains(kind)) {
            return Optional.of("listener " + listener + " takes no " + kind + "s");
        }
        return allowsNamespace(Fields.at(allowed, "namespaces"), "Same", route, inventory)
                ? Optional.empty()
                : Optional.of("listener " + listener + " takes no routes of namespace "
                        + route.ref().namespace());
    }

    private boolean allowsNamespace(Mapping namespaces, String absent, Item from, Inventory inventory) {
        return allows(namespaces, absent, listener.owner(), from.ref(), inventory);
    }

    /** Whether {@code from} and {@code selector} allow a resource of another namespace. */
    static boolean allows(Mapping namespaces, String absent, ResourceRef owner, ResourceRef from, Inventory inventory) {
        return switch (Fields.text(namespaces, "from").orElse(absent)) {
            case "All" -> true;
            case "Same" -> owner.namespace().equals(from.namespace());
            case "Selector" ->
                LabelSelector.of(Fields.at(namespaces, "selector")).matches(labels(from.namespace(), inventory));
            default -> false;
        };
    }

    private static Map<String, String> labels(String namespace, Inventory inventory) {
        Map<String, String> labels = new HashMap<>(inventory
                .find(new ResourceRef("Namespace", "", namespace))
                .map(Item::labels)
                .orElse(Map.of()));
        labels.put("kubernetes.io/metadata.name", namespace);
        return labels;
    }
}
