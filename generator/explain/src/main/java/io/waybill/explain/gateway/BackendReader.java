package io.waybill.explain.gateway;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.ServiceEndpoints;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code backendRefs}, and finds what stands behind them. */
final class BackendReader {

    /** Resources that routes can hand requests to, besides Services. */
    private static final Set<String> OTHERS = Set.of("ServiceImport", "Backend", "InferencePool");

    private final Inventory inventory;
    private final Grants grants;
    private final Map<String, Optional<ServiceEndpoints>> ports = new HashMap<>();

    BackendReader(Inventory inventory, Grants grants) {
        this.inventory = inventory;
        this.grants = grants;
    }

    /** What a reference of a route leads to. */
    GatewayBackend read(ResourceRef route, Mapping reference) {
        String kind = Fields.text(reference, "kind").orElse("Service");
        String group = Fields.textOrEmpty(reference, "group");
        ResourceRef ref = new ResourceRef(
                kind,
                Fields.text(reference, "namespace").orElse(route.namespace()),
                Fields.textOrEmpty(reference, "name"));
        String port = Fields.textOrEmpty(reference, "port");
        int weight = Fields.number(reference, "weight", 1);
        List<String> refusals = refusals(route, ref, group, port);
        boolean isService = kind.equals("Service") && group.isEmpty();
        if (!refusals.isEmpty() || !isService) {
            return new GatewayBackend(ref, port, weight, List.of(), refusals.isEmpty(), !refusals.isEmpty(), refusals);
        }
        boolean elsewhere = inventory.find(ref).isEmpty() && inventory.isExpected(ref);
        Optional<ServiceEndpoints> endpoints = endpoints(ref, port);
        return new GatewayBackend(
                ref,
                port,
                weight,
                endpoints.map(ServiceEndpoints::targets).orElse(List.of()),
                elsewhere,
                false,
                problems(ref, port, endpoints));
    }

    private List<String> refusals(ResourceRef route, ResourceRef ref, String group, String port) {
        List<String> refusals = new ArrayList<>();
        boolean isService = ref.kind().equals("Service") && group.isEmpty();
        if (!isService && !(OTHERS.contains(ref.kind()) && !group.isEmpty())) {
            refusals.add("routes hand requests to Services, not to a " + ref.kind() + "; the gateway answers 500");
        } else if (isService && port.isEmpty()) {
            refusals.add("a reference to a Service needs a port; the gateway answers 500");
        } else if (!grants.allow(route, ref)) {
            refusals.add("no ReferenceGrant in namespace " + ref.namespace() + " allows " + route.kind()
                    + "s of namespace " + route.namespace() + " to use " + ref + "; the gateway answers 500");
        }
        return refusals;
    }

    private List<String> problems(ResourceRef ref, String port, Optional<ServiceEndpoints> endpoints) {
        if (inventory.find(ref).isEmpty()) {
            return inventory.missing(ref).map(missing -> missing + "; without it the gateway answers 500").stream()
                    .toList();
        }
        return endpoints.map(ServiceEndpoints::problems).orElseGet(() -> List.of(ref + " has no port " + port));
    }

    private Optional<ServiceEndpoints> endpoints(ResourceRef service, String port) {
        return ports.computeIfAbsent(service + " " + port, key -> Endpoints.port(inventory, service, port));
    }
}
