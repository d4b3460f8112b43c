package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warnings about the ports of all containers of a pod. */
final class PortWarnings {

    private final Warnings warnings;
    private final Map<String, List<Part>> byNumber = new HashMap<>();
    private final Map<String, Part> byName = new HashMap<>();

    private PortWarnings(Warnings warnings) {
        this.warnings = warnings;
    }

    static void check(Part spec, Warnings warnings) {
        if (!warnings.isAtLeast(Since.DUPLICATE_PORTS)) {
            return;
        }
        PortWarnings ports = new PortWarnings(warnings);
        List<Part> all = new ArrayList<>();
        PodContainers.all(spec).forEach(container -> all.addAll(container.items("ports")));
        all.forEach(ports::number);
        if (warnings.isAtLeast(Since.DUPLICATE_PORT_NAMES)) {
            all.forEach(ports::name);
        }
    }

    private void number(Part port) {
        if (!port.text("hostIP").isEmpty() && hostPort(port) == 0) {
            warnings.add(port, "hostIP has no effect without hostPort.", "Set hostPort, or remove hostIP.");
        }
        String protocol = port.text("protocol").isEmpty() ? "TCP" : port.text("protocol");
        List<Part> others = byNumber.computeIfAbsent(
                port.mapping().integer("containerPort").orElse(0L) + "/" + protocol, any -> new ArrayList<>());
        others.forEach(other -> compare(port, other));
        others.add(port);
    }

    private void compare(Part port, Part other) {
        boolean sameAddress = port.text("hostIP").equals(other.text("hostIP"));
        boolean samePort = hostPort(port) == hostPort(other);
        if (sameAddress && samePort) {
            warn(port, "is defined twice, the first time at " + other.path());
        } else if (hostPort(port) == 0 || hostPort(other) == 0) {
            warn(port, "overlaps with " + other.path());
        } else if (samePort
                && port.text("hostIP").isEmpty() != other.text("hostIP").isEmpty()) {
            warn(port, "is ambiguous beside " + other.path() + ": one of the two has a hostIP");
        }
    }

    private void warn(Part port, String what) {
        warnings.add(port, "The port " + port.text("containerPort") + " " + what + ".", "Remove one of the two.");
    }

    private void name(Part port) {
        String name = port.text("name");
        Part other = name.isEmpty() ? null : byName.putIfAbsent(name, port);
        if (other != null) {
            warnings.add(
                    port,
                    "The port name \"" + name + "\" is used twice; Services and probes that name it reach "
                            + other.path() + ".",
                    "Give each port a name of its own.");
        }
    }

    private static long hostPort(Part port) {
        return port.mapping().integer("hostPort").orElse(0L);
    }
}
