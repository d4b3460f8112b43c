package io.waybill.validate.rules.network;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How traffic reaches Services: policies, load balancers, who may call. */
final class ServiceTrafficRules {

    private static final String SOURCE_RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges";

    private static final String TOPOLOGY_MODE = "service.kubernetes.io/topology-mode";
    private static final String TOPOLOGY_HINTS = "service.kubernetes.io/topology-aware-hints";

    private ServiceTrafficRules() {}

    static void check(TypedObject service, TypedObject spec) {
        sourceRanges(service, spec);
        topology(service.objectOrEmpty("metadata"));
        external(spec);
        healthCheck(spec);
        Required.notBlank(spec, "internalTrafficPolicy", "trafficDistribution");
        onlyForLoadBalancers(spec, "allocateLoadBalancerNodePorts");
        onlyForLoadBalancers(spec, "loadBalancerClass");
        Required.notBlank(spec, "loadBalancerClass");
        Format.QUALIFIED_NAME.check(spec, "loadBalancerClass");
    }

    private static void onlyForLoadBalancers(TypedObject spec, String field) {
        if (spec.has(field) && !ServiceRules.is(spec, "LoadBalancer")) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    field,
                    "\"" + field + "\" is set, but the Service is of type " + spec.text("type") + ".",
                    "Remove it, or use the type LoadBalancer.");
        }
    }

    private static void external(TypedObject spec) {
        boolean isReachable = ServiceRules.is(spec, "NodePort")
                || ServiceRules.is(spec, "LoadBalancer")
                || spec.isAtLeast(Behaviour.POLICY_FOR_EXTERNAL_ADDRESSES)
                        && ServiceRules.is(spec, "ClusterIP")
                        && spec.hasSome("externalIPs");
        if (spec.hasSome("externalTrafficPolicy") && !isReachable) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    "externalTrafficPolicy",
                    "\"externalTrafficPolicy\" is set, but nothing reaches the Service from outside of the cluster.",
                    "Remove it, or use the type NodePort or LoadBalancer.");
        }
    }

    private static void healthCheck(TypedObject spec) {
        Long port = spec.number("healthCheckNodePort");
        if (port == null || port == 0) {
            return;
        }
        if (ServiceRules.is(spec, "LoadBalancer")
                && spec.text("externalTrafficPolicy").equals("Local")) {
            Ranges.between(
                    spec,
                    "healthCheckNodePort",
                    1,
                    spec.isAtLeast(Behaviour.HEALTH_PORTS_ARE_JUDGED) ? Ranges.HIGHEST_PORT : Long.MAX_VALUE);
        } else {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    "healthCheckNodePort",
                    "\"healthCheckNodePort\" is set, but only load balancers with local traffic check health there.",
                    "Remove it, or use the type LoadBalancer and the externalTrafficPolicy Local.");
        }
    }

    private static void sourceRanges(TypedObject service, TypedObject spec) {
        TypedObject metadata = service.objectOrEmpty("metadata");
        List<TypedValue> annotations = metadata.entries("annotations").stream()
                .filter(annotation -> annotation.key().equals(SOURCE_RANGES))
                .toList();
        if (spec.hasSome("loadBalancerSourceRanges")) {
            FieldPath path = spec.path("LoadBalancerSourceRanges");
            ranges(spec, "loadBalancerSourceRanges", path, spec.texts("loadBalancerSourceRanges"), true);
        } else if (!annotations.isEmpty()) {
            FieldPath path = metadata.path("annotations").key(SOURCE_RANGES);
            String text = annotations.get(0).text().strip();
            List<String> ranges = text.isEmpty() ? List.of() : List.of(text.split(",", -1));
            ranges(spec, "type", path, ranges, false);
        }
    }

    private static void topology(TypedObject metadata) {
        Map<String, TypedValue> annotations = metadata.entries("annotations").stream()
                .collect(Collectors.toMap(TypedValue::key, annotation -> annotation, (first, second) -> second));
        TypedValue mode = annotations.get(TOPOLOGY_MODE);
        TypedValue hints = annotations.get(TOPOLOGY_HINTS);
        if (metadata.isAtLeast(Behaviour.TOPOLOGY_MODE)
                && mode != null
                && hints != null
                && !mode.text().equals(hints.text())) {
            metadata.error(
                    Rule.MISMATCH,
                    mode,
                    "The annotation is \"" + mode.text() + "\", but " + TOPOLOGY_HINTS + " is \"" + hints.text()
                            + "\".",
                    "Remove the older annotation, " + TOPOLOGY_HINTS + ".");
        }
    }

    private static void ranges(TypedObject spec, String field, FieldPath path, List<String> ranges, boolean isList) {
        if (!ServiceRules.is(spec, "LoadBalancer")) {
            spec.errorAt(
                    Rule.FORBIDDEN_FIELD,
                    path,
                    field,
                    "The Service has source ranges, but is of type " + spec.text("type") + ".",
                    "Remove them, or use the type LoadBalancer.");
        }
        boolean each = isList && spec.isAtLeast(Behaviour.EACH_SOURCE_RANGE_IS_REPORTED);
        for (int i = 0; i < ranges.size(); i++) {
            FieldPath at = each ? path.item(i) : path;
            Addresses.ofNetwork(spec, ranges.get(i).strip()).ifPresent(fault -> fault.report(spec, at, field));
        }
    }
}
