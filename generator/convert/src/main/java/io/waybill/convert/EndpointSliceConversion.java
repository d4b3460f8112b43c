package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Endpoints with a topology, as discovery.k8s.io/v1beta1 has them, and with a zone and a node, as v1 does. */
final class EndpointSliceConversion {

    private static final String HOST = "kubernetes.io/hostname";
    private static final String ZONE = "topology.kubernetes.io/zone";

    private EndpointSliceConversion() {}

    static Mapping raise(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inItems(
                resource, "endpoints", FieldPath.root(), (endpoint, path) -> raiseEndpoint(endpoint, path, notes));
    }

    private static Mapping raiseEndpoint(Mapping endpoint, FieldPath path, Notes notes) {
        if (!(endpoint.get("topology") instanceof Mapping topology)) {
            return endpoint;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!Trees.has(endpoint, "nodeName")) {
            Trees.value(topology, HOST).ifPresent(host -> entries.put("nodeName", host));
        }
        Trees.value(topology, ZONE).ifPresent(zone -> entries.put("zone", zone));
        Mapping rest = topology.without(HOST).without(ZONE);
        if (!rest.isEmpty()) {
            entries.put("deprecatedTopology", rest);
            notes.advice(
                    endpoint,
                    "topology",
                    path,
                    "what is neither node nor zone is now deprecatedTopology, which the API server ignores when written",
                    "Remove it unless something reads this file.");
        }
        return Trees.replaced(endpoint, "topology", entries);
    }

    static Mapping lower(Mapping resource, Conversion.Step step, Notes notes) {
        boolean withNodes = step.api()
                .schema()
                .type("discovery.v1beta1.Endpoint")
                .flatMap(type -> type.field("nodeName"))
                .isPresent();
        return Trees.inItems(
                resource, "endpoints", FieldPath.root(), (endpoint, path) -> lowerEndpoint(endpoint, withNodes));
    }

    private static Mapping lowerEndpoint(Mapping endpoint, boolean withNodes) {
        Map<String, Node> topology = new LinkedHashMap<>();
        Mapping old = endpoint.mapping("deprecatedTopology").orElseGet(Mapping::empty);
        for (String key : old.keys()) {
            Trees.value(old, key).ifPresent(value -> topology.put(key, value));
        }
        if (!withNodes) {
            Trees.value(endpoint, "nodeName").ifPresent(host -> topology.put(HOST, host));
        }
        Trees.value(endpoint, "zone").ifPresent(zone -> topology.put(ZONE, zone));
        Mapping rest = endpoint.without("deprecatedTopology").without("zone");
        rest = withNodes ? rest : rest.without("nodeName");
        return topology.isEmpty()
                ? rest
                : rest.with("topology", Mapping.of(topology).at(endpoint.origin()));
    }
}
