package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.ValueType.Reference;
import java.util.List;
import java.util.Objects;

/**
 * What a Service keeps when it is updated, even where its manifest wrote it and no longer does: addresses, families and
 * ports of nodes, as long as its type needs them. See patchAllocatedValues and dropTypeDependentFields of the API server.
 */
final class ServiceAllocation {

    private static final List<String> ALLOCATED =
            List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy", "healthCheckNodePort");

    private ServiceAllocation() {}

    static boolean isService(Typing typing) {
        return typing.root() instanceof Reference reference
                && reference.typeName().equals("core.v1.Service");
    }

    /** An earlier manifest without what the server keeps when it goes. */
    static Mapping withoutAllocated(Mapping manifest) {
        if (!(manifest.get("spec") instanceof Mapping spec)) {
            return manifest;
        }
        Mapping rest = spec;
        for (String field : ALLOCATED) {
            rest = rest.without(field);
        }
        return manifest.with("spec", withoutNodePorts(rest));
    }

    /** A Service without what its new type does not need, as long as the update did not ask for it. */
    static Mapping withoutUnneeded(Mapping before, Mapping after) {
        Mapping old = Fields.at(before, "spec");
        if (!(after.get("spec") instanceof Mapping spec)) {
            return after;
        }
        Mapping kept = spec;
        if (needsAddress(old) && !needsAddress(spec)) {
            for (String field : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
                kept = withoutSame(kept, old, field);
            }
        }
        if (needsNodePorts(old) && !needsNodePorts(spec) && isSubset(nodePorts(spec), nodePorts(old))) {
            kept = withoutNodePorts(kept);
        }
        if (needsHealthCheck(old) && !needsHealthCheck(spec)) {
            kept = withoutSame(kept, old, "healthCheckNodePort");
        }
        if (is(old, "LoadBalancer") && !is(spec, "LoadBalancer")) {
            kept = withoutSame(withoutSame(kept, old, "allocateLoadBalancerNodePorts"), old, "loadBalancerClass");
        }
        if (isReachable(old) && !isReachable(spec)) {
            kept = withoutSame(kept, old, "externalTrafficPolicy");
        }
        return after.with("spec", kept);
    }

    private static Mapping withoutSame(Mapping spec, Mapping old, String field) {
        return Objects.equals(spec.get(field), old.get(field)) ? spec.without(field) : spec;
    }

    private static Mapping withoutNodePorts(Mapping spec) {
        return spec.get("ports") instanceof Sequence ports
                ? spec.with(
                        "ports",
                        Sequence.of(
                                ports.items(),
                                port -> port instanceof Mapping mapping ? mapping.without("nodePort") : port))
                : spec;
    }

    private static List<Node> nodePorts(Mapping spec) {
        return Fields.items(spec, "ports").stream()
                .flatMap(port -> Fields.value(port, "nodePort").stream())
                .toList();
    }

    private static boolean isSubset(List<Node> some, List<Node> all) {
        return all.containsAll(some);
    }

    private static boolean is(Mapping spec, String type) {
        return spec.string("type").orElse("").equals(type);
    }

    private static boolean needsAddress(Mapping spec) {
        return !is(spec, "ExternalName");
    }

    private static boolean needsNodePorts(Mapping spec) {
        return is(spec, "NodePort") || is(spec, "LoadBalancer");
    }

    private static boolean needsHealthCheck(Mapping spec) {
        return is(spec, "LoadBalancer")
                && spec.string("externalTrafficPolicy").orElse("").equals("Local");
    }

    private static boolean isReachable(Mapping spec) {
        return needsNodePorts(spec)
                || is(spec, "ClusterIP") && !Fields.nodes(spec, "externalIPs").isEmpty();
    }
}
