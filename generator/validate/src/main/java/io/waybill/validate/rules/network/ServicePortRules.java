package io.waybill.validate.rules.network;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ports of Services. */
final class ServicePortRules {

    private static final long KUBELET_PORT = 10_250;

    private static final long FIRST_NODE_PORT = 30_000;

    private static final long LAST_NODE_PORT = 32_767;

    private ServicePortRules() {}

    static void check(TypedObject spec) {
        List<TypedObject> ports = spec.objects("ports");
        if (ports.isEmpty() && !ServiceRules.isHeadless(spec) && !ServiceRules.is(spec, "ExternalName")) {
            spec.error(
                    Rule.REQUIRED,
                    "ports",
                    "The Service has no ports.",
                    "List at least one, or set clusterIP to None.");
        }
        ports.forEach(port -> port(spec, port, ports.size() > 1));
        Unique.by("name", ports);
        unique(ports);
    }

    private static void port(TypedObject spec, TypedObject port, boolean isOneOfSeveral) {
        if (isOneOfSeveral) {
            port.require("name", "Name each of the ports.");
        }
        Format.DNS_LABEL.check(port, "name");
        Ranges.port(port, "port");
        targetPort(port);
        if (port.has("appProtocol") && port.require("appProtocol", "Name the protocol, or remove it.")) {
            Format.QUALIFIED_NAME.check(port, "appProtocol");
        }
        nodePort(spec, port);
        Long number = port.number("port");
        if (!spec.isAtLeast(Behaviour.KUBELET_PORT_IS_FREE)
                && ServiceRules.is(spec, "LoadBalancer")
                && number != null
                && number == KUBELET_PORT) {
            port.error(
                    Rule.FORBIDDEN_FIELD,
                    "Port " + KUBELET_PORT + " of a load balancer would open the port of the kubelet.",
                    "Use another port.");
        }
    }

    /** One that is 0 or empty is the port itself. */
    private static void targetPort(TypedObject port) {
        Long number = port.number("targetPort");
        if (number == null) {
            Format.PORT_NAME.check(port, "targetPort");
        } else if (number != 0) {
            Ranges.port(port, "targetPort");
        }
    }

    private static void nodePort(TypedObject spec, TypedObject port) {
        Long nodePort = port.number("nodePort");
        if (nodePort == null || nodePort == 0) {
            return;
        }
        if (ServiceRules.is(spec, "ClusterIP")) {
            port.error(
                    Rule.FORBIDDEN_FIELD,
                    "nodePort",
                    "\"nodePort\" is set, but a Service of type ClusterIP opens no port of the nodes.",
                    "Remove it, or use the type NodePort or LoadBalancer.");
        } else if (nodePort < FIRST_NODE_PORT || nodePort > LAST_NODE_PORT) {
            port.warning(
                    Rule.OUT_OF_RANGE,
                    "nodePort",
                    "The nodePort " + nodePort + " is not between " + FIRST_NODE_PORT + " and " + LAST_NODE_PORT
                            + ", the ports that clusters give out unless --service-node-port-range says otherwise.",
                    "Use one of those, or leave it to the API server.");
        }
    }

    private static void unique(List<TypedObject> ports) {
        Set<String> numbers = new HashSet<>();
        Set<String> nodePorts = new HashSet<>();
        for (TypedObject port : ports) {
            String protocol = port.text("protocol") + " ";
            Long nodePort = port.number("nodePort");
            if (nodePort != null && nodePort != 0 && !nodePorts.add(protocol + nodePort)) {
                port.error(
                        Rule.DUPLICATE_ITEM,
                        "nodePort",
                        "The nodePort " + nodePort + " appears twice in the list.",
                        "Use another number, or leave it to the API server.");
            }
            Long number = port.number("port");
            if (!numbers.add(protocol + (number == null ? 0 : number))) {
                port.error(
                        Rule.DUPLICATE_ITEM,
                        "Port " + number + " appears twice in the list for " + protocol.strip() + ".",
                        "Remove one of the two, or use another number.");
            }
        }
    }
}
