package io.waybill.kubernetes.pod;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ports that a pod declares, as Services look them up: those of its containers, then those of its sidecars. The
 * ports of init containers that end, and of ephemeral containers, cannot be reached by name ({@code FindPort} of
 * {@code k8s.io/endpointslice}).
 */
public final class PodPorts {

    private static final String TCP = "TCP";

    private PodPorts() {}

    /** The ports, by the spec of the pod. */
    public static List<Mapping> of(Mapping podSpec) {
        List<Mapping> ports = new ArrayList<>();
        PodContainers.running(podSpec).forEach(container -> ports.addAll(Fields.items(container, "ports")));
        return ports;
    }

    /** The first port of this name and protocol. */
    public static Optional<Mapping> named(Mapping podSpec, String name, String protocol) {
        return of(podSpec).stream()
                .filter(port -> Fields.textOrEmpty(port, "name").equals(name)
                        && protocol(port).equals(protocol))
                .findFirst();
    }

    /** The protocol of a port, of a container or of a Service: TCP where it names none. */
    public static String protocol(Mapping port) {
        return Fields.text(port, "protocol").orElse(TCP);
    }
}
