package io.waybill.explain.reach;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.explain.reach.End.Pods;
import io.waybill.kubernetes.pod.PodPorts;
import io.waybill.kubernetes.tree.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An entry of {@code ingress} or {@code egress}.
 *
 * @param path the field, such as {@code ingress[0]}
 * @param isForEverybody whether it names nobody
 * @param peers whom it names
 * @param hasAllPorts whether it names no ports
 * @param ports the ports that it names
 */
record PolicyRule(String path, boolean isForEverybody, List<Peer> peers, boolean hasAllPorts, List<Mapping> ports) {

    static PolicyRule of(Mapping rule, String path, String peersField, Function<Mapping, Peer> toPeer) {
        return new PolicyRule(
                path,
                Fields.nodes(rule, peersField).isEmpty(),
                Fields.items(rule, peersField).stream().map(toPeer).toList(),
                Fields.nodes(rule, "ports").isEmpty(),
                Fields.items(rule, "ports"));
    }

    /** The blocks of addresses that it names, in words. */
    List<String> blocks() {
        return peers.stream().flatMap(peer -> peer.block().stream()).toList();
    }

    Truth isFor(End other) {
        return isForEverybody
                ? Truth.YES
                : peers.stream().map(peer -> peer.matches(other)).reduce(Truth.NO, Truth::or);
    }

    /** The ports, whose names are those of the pods that are connected to. */
    Ports portsOf(Optional<Pods> destination) {
        return hasAllPorts
                ? Ports.ALL
                : ports.stream().map(port -> of(port, destination)).reduce(Ports.NONE, Ports::or);
    }

    private static Ports of(Mapping entry, Optional<Pods> destination) {
        String name = PodPorts.protocol(entry);
        Optional<Protocol> known = Arrays.stream(Protocol.values())
                .filter(protocol -> protocol.name().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            return Ports.NONE;
        }
        Protocol protocol = known.get();
        if (!Fields.has(entry, "port")) {
            return Ports.exactly(PortSet.of(protocol, 1, Port.MOST));
        }
        if (entry.get("port") instanceof Scalar port && port.isInteger()) {
            long first = entry.integer("port").orElse(0L);
            return Ports.exactly(
                    PortSet.of(protocol, first, entry.integer("endPort").orElse(first)));
        }
        return destination
                .map(pods -> named(pods, Fields.textOrEmpty(entry, "port"), protocol))
                .orElse(Ports.NONE);
    }

    /** Which of several ports with one name is meant, plugins answer differently. */
    private static Ports named(Pods pods, String name, Protocol protocol) {
        List<PortSet> found = PodPorts.of(pods.workload().podSpec()).stream()
                .filter(port -> Fields.textOrEmpty(port, "name").equals(name)
                        && PodPorts.protocol(port).equals(protocol.name()))
                .map(port -> Fields.number(port, "containerPort", 0))
                .distinct()
                .map(number -> PortSet.of(protocol, number, number))
                .toList();
        PortSet all = found.stream().reduce(PortSet.NONE, PortSet::or);
        return new Ports(found.size() == 1 ? all : PortSet.NONE, all);
    }
}
