package io.waybill.explain.reach;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.reach.End.Address;
import io.waybill.explain.reach.End.Pods;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.net.IpNetwork;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of {@code from} or {@code to}: pods by labels of theirs and of their namespaces, or a block of addresses. */
final class Peer {

    private static final String BLOCK = "ipBlock";

    private final String policyNamespace;
    private final Namespaces namespaces;
    private final Optional<LabelSelector> podSelector;
    private final Optional<LabelSelector> namespaceSelector;
    private final Optional<IpNetwork> block;
    private final List<IpNetwork> except;

    Peer(Mapping tree, String policyNamespace, Namespaces namespaces) {
        this.policyNamespace = policyNamespace;
        this.namespaces = namespaces;
        Mapping ipBlock = Fields.at(tree, BLOCK);
        podSelector = tree.mapping("podSelector").map(LabelSelector::of);
        namespaceSelector = tree.mapping("namespaceSelector").map(LabelSelector::of);
        block = network(Fields.textOrEmpty(ipBlock, "cidr"));
        except = Fields.texts(ipBlock, "except").stream()
                .flatMap(text -> network(text).stream())
                .toList();
    }

    private static Optional<IpNetwork> network(String text) {
        return IpNetwork.parseSloppy(text).map(IpNetwork::unmapped);
    }

    Truth matches(End end) {
        if (end instanceof Address address) {
            return Truth.of(block.filter(all -> all.contains(address.ip())).isPresent()
                    && except.stream().noneMatch(part -> part.contains(address.ip())));
        }
        return end instanceof Pods pods ? matches(pods) : Truth.NO;
    }

    private Truth matches(Pods pods) {
        if (block.isPresent()) {
            return Truth.MAYBE; // the addresses of pods and nodes are not known, and some plugins exempt pods
        }
        if (podSelector.isEmpty() && namespaceSelector.isEmpty()) {
            return Truth.NO;
        }
        Truth match = inNamespace(pods)
                .and(podSelector
                        .map(selector -> Labels.of(pods.workload()).match(selector))
                        .orElse(Truth.YES));
        return pods.useHostNetwork() ? match.and(Truth.MAYBE) : match;
    }

    private Truth inNamespace(Pods pods) {
        String namespace = pods.workload().ref().namespace();
        return namespaceSelector
                .map(selector -> namespaces.labels(namespace).match(selector))
                .orElseGet(() -> Truth.of(namespace.equals(policyNamespace)));
    }

    /** The block of addresses in words; empty for pods. */
    Optional<String> block() {
        return block.map(all -> Stream.concat(
                        Stream.of(all.toString()), except.stream().map(part -> "except " + part))
                .reduce((first, next) -> first + " " + next)
                .orElseThrow());
    }
}
