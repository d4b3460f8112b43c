package io.waybill.explain.routes;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.PodTarget;
import io.waybill.explain.network.ServiceEndpoints;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads Ingresses, of the stable API and of the versions before. */
final class IngressReader {

    private final Inventory inventory;
    private final Map<ResourceRef, Map<String, Optional<ServiceEndpoints>>> ports = new HashMap<>();

    IngressReader(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The paths of an Ingress. */
    List<IngressRule> rules(Item ingress) {
        List<IngressRule> rules = new ArrayList<>();
        for (Mapping rule : Fields.items(ingress.spec(), "rules")) {
            String host = Fields.textOrEmpty(rule, "host").toLowerCase(Locale.ROOT);
            for (Mapping path : Fields.items(Fields.at(rule, "http"), "paths")) {
                rules.add(new IngressRule(
                        ingress,
                        host,
                        Fields.text(path, "path")
                                .filter(text -> !text.isEmpty())
                                .orElse("/"),
                        Fields.text(path, "pathType").orElse("ImplementationSpecific"),
                        backend(ingress, Fields.at(path, "backend"))));
            }
        }
        return rules;
    }

    /** The hosts of an Ingress; an empty text for rules without one. */
    static List<String> hosts(Item ingress) {
        return Fields.items(ingress.spec(), "rules").stream()
                .map(rule -> Fields.textOrEmpty(rule, "host").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** What gets the requests that no path matches. */
    Optional<RouteBackend> defaultBackend(Item ingress) {
        return ingress.spec()
                .mapping("defaultBackend")
                .or(() -> ingress.spec().mapping("backend"))
                .map(backend -> backend(ingress, backend));
    }

    private RouteBackend backend(Item ingress, Mapping backend) {
        Mapping service = Fields.at(backend, "service");
        String name = Fields.text(service, "name")
                .or(() -> Fields.text(backend, "serviceName"))
                .orElse("");
        Mapping number = Fields.at(service, "port");
        String port = Fields.text(number, "number")
                .or(() -> Fields.text(number, "name"))
                .or(() -> Fields.text(backend, "servicePort"))
                .orElse("");
        ResourceRef ref = ingress.ref().sibling("Service", name);
        List<PodTarget> pods = port(ref, port).map(ServiceEndpoints::targets).orElse(List.of());
        boolean elsewhere = inventory.find(ref).isEmpty() && inventory.isExpected(ref);
        return new RouteBackend(ref, port, pods, elsewhere);
    }

    private Optional<ServiceEndpoints> port(ResourceRef service, String port) {
        return ports.computeIfAbsent(service, key -> new HashMap<>())
                .computeIfAbsent(port, key -> Endpoints.port(inventory, service, key));
    }

    /** What keeps a backend from answering. */
    List<String> problems(RouteBackend backend) {
        if (backend.service().name().isEmpty()) {
            return List.of("names no Service; ingress-nginx hands requests to Services only");
        }
        if (inventory.find(backend.service()).isEmpty()) {
            return inventory.missing(backend.service()).stream().toList();
        }
        return port(backend.service(), backend.port())
                .map(ServiceEndpoints::problems)
                .orElseGet(() -> List.of(backend.service() + " has no port " + backend.port()));
    }
}
