package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ports of containers, and of the node that they are reached at. */
final class ContainerPortRules {

    private static final String PORT = "containerPort";
    private static final String HOST_PORT = "hostPort";

    private ContainerPortRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(ContainerPortRules::port, "core.v1.ContainerPort");
        rules.on(container -> names(container.objects("ports")), "core.v1.Container", "core.v1.EphemeralContainer");
        rules.on(ContainerPortRules::ofPod, "core.v1.PodSpec");
    }

    private static void port(TypedObject port) {
        Format.PORT_NAME.check(port, "name");
        Long number = port.number(PORT);
        if (number != null && number == 0) {
            port.error(Rule.REQUIRED, PORT, "The port is 0, which is none.", "Write the port that the program opens.");
        } else {
            Ranges.port(port, PORT);
        }
        if (hostPort(port) != 0) {
            Ranges.port(port, HOST_PORT);
        }
    }

    private static void names(List<TypedObject> ports) {
        Unique.by(
                "name",
                ports.stream()
                        .filter(port -> Format.PORT_NAME.fits(port.text("name")))
                        .toList());
    }

    private static void ofPod(TypedObject spec) {
        boolean hostNetwork = spec.isTrue("hostNetwork");
        boolean fillsIn = hostNetwork && (Containers.isPod(spec) || !spec.isAtLeast(Behaviour.HOST_PORTS_ARE_NAMED));
        Set<String> seen = new HashSet<>();
        for (TypedObject container : spec.objects(Containers.REGULAR)) {
            for (TypedObject port : container.objects("ports")) {
                if (hostNetwork) {
                    samePort(port);
                }
                unique(port, fillsIn, seen);
            }
        }
        for (TypedObject container : spec.objects(Containers.INIT)) {
            Set<String> own = new HashSet<>();
            container.objects("ports").forEach(port -> unique(port, fillsIn, own));
        }
    }

    private static void samePort(TypedObject port) {
        long hostPort = hostPort(port);
        Long number = port.number(PORT);
        if (hostPort != 0 && hostPort != (number == null ? 0 : number)) {
            port.error(
                    Rule.MISMATCH,
                    port.isAtLeast(Behaviour.HOST_PORTS_ARE_NAMED) ? HOST_PORT : PORT,
                    "The pod is in the network of its node, where hostPort " + hostPort
                            + " must be the same as containerPort.",
                    "Remove hostPort.");
        }
    }

    private static void unique(TypedObject port, boolean fillsIn, Set<String> seen) {
        Long number = port.number(PORT);
        long hostPort = hostPort(port) == 0 && fillsIn && number != null ? number : hostPort(port);
        if (hostPort != 0 && !seen.add(port.text("protocol") + "/" + port.text("hostIP") + "/" + hostPort)) {
            port.error(
                    Rule.DUPLICATE_ITEM,
                    HOST_PORT,
                    "The pod opens the port " + hostPort + " of its node twice.",
                    "Choose another port, or remove one of the two.");
        }
    }

    private static long hostPort(TypedObject port) {
        Long number = port.number(HOST_PORT);
        return number == null ? 0 : number;
    }
}
