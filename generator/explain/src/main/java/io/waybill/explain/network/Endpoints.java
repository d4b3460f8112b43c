package io.waybill.explain.network;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which pods the Services of a manifest reach.
 *
 * <pre>{@code
 * assertThat(Endpoints.of(manifest).of("myblog").get(0).reachesPods()).isTrue();
 * }</pre>
 */
public final class Endpoints {

    private final List<ServiceEndpoints> services;
    private final List<ResourceRef> unselected;

    private Endpoints(List<ServiceEndpoints> services, List<ResourceRef> unselected) {
        this.services = services;
        this.unselected = unselected;
    }

    /** The endpoints of a manifest. */
    public static Endpoints of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Endpoints of(Inventory inventory) {
        List<ServiceEndpoints> services = new ArrayList<>();
        Set<ResourceRef> selected = new HashSet<>();
        Set<List<Workload>> selections = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Item service : inventory.ofKind("Service")) {
            services.addAll(of(service, inventory));
            List<Workload> selection = selected(service, inventory);
            if (hasPorts(service) && selections.add(selection)) {
                selection.forEach(workload -> selected.add(workload.ref()));
            }
        }
        List<ResourceRef> unselected = inventory.workloads().stream()
                .filter(workload -> !workload.ref().kind().endsWith("Job"))
                .map(Workload::ref)
                .filter(ref -> !selected.contains(ref))
                .toList();
        return new Endpoints(List.copyOf(services), unselected);
    }

    private static List<ServiceEndpoints> of(Item service, Inventory inventory) {
        List<ServiceEndpoints> endpoints = new ArrayList<>();
        List<Mapping> ports = Fields.items(service.spec(), "ports");
        String type = type(service);
        List<Workload> selected = selected(service, inventory);
        for (Mapping port : ports.isEmpty() ? List.of(Mapping.empty()) : ports) {
            endpoints.add(ServicePorts.of(service, type, port, selected, inventory));
        }
        return endpoints;
    }

    private static String type(Item service) {
        return Fields.text(service.spec(), "type").orElse("ClusterIP");
    }

    private static boolean hasPorts(Item service) {
        return Fields.items(service.spec(), "ports").stream().anyMatch(port -> Fields.number(port, "port", 0) > 0);
    }

    private static List<Workload> selected(Item service, Inventory inventory) {
        return type(service).equals("ExternalName")
                ? List.of()
                : inventory.selected(service.ref().namespace(), Fields.entries(Fields.at(service.spec(), "selector")));
    }

    /** Each port of each Service, in the order of the manifest. */
    public List<ServiceEndpoints> services() {
        return services;
    }

    /** The ports of the Services of that name. */
    public List<ServiceEndpoints> of(String service) {
        return services.stream()
                .filter(endpoints -> endpoints.service().name().equals(service))
                .toList();
    }

    /** The workloads that no Service selects, but for Jobs. */
    public List<ResourceRef> unselected() {
        return unselected;
    }

    /** A port of a Service by number or name, found without looking at all Services. */
    public static Optional<ServiceEndpoints> port(Inventory inventory, ResourceRef service, String port) {
        return inventory
                .find(service)
                .flatMap(item -> of(item, inventory).stream()
                        .filter(endpoints -> String.valueOf(endpoints.port()).equals(port)
                                || endpoints.portName().equals(port)
                                || endpoints.targetPort().equals(port))
                        .findFirst());
    }

    /** Why a Service has no pods of its own; empty when it selects some. */
    static Optional<String> withoutPods(Item service, String type, List<Workload> selected, Inventory inventory) {
        Map<String, String> selector = Fields.entries(Fields.at(service.spec(), "selector"));
        if (type.equals("ExternalName") || !selected.isEmpty()) {
            return Optional.empty();
        }
        if (!selector.isEmpty()) {
            return Optional.of("selects nothing: no pod of namespace "
                    + service.ref().namespace() + " has the labels " + selector);
        }
        boolean byHand = inventory
                        .missing(
                                service.ref().sibling("Endpoints", service.ref().name()))
                        .isEmpty()
                || inventory.hasEndpointSlice(service.ref());
        return byHand
                ? Optional.empty()
                : Optional.of("has no selector, and the manifest has no Endpoints or EndpointSlice for it");
    }
}
