package io.waybill.explain.reach;

import io.waybill.explain.cluster.Answer;
import io.waybill.explain.reach.End.Pods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists all connections that are not denied, those with the same ports together. */
final class Flows {

    private final Reach reach;
    private final List<Pods> pods;
    private final List<Flow> flows = new ArrayList<>();

    Flows(Reach reach, List<Pods> pods) {
        this.reach = reach;
        this.pods = pods;
    }

    List<Flow> all() {
        for (Pods to : pods) {
            to(to);
            reach.ingressRules(to).forEach(rules -> blocks(rules, to));
        }
        to(Elsewhere.OUTSIDE);
        for (Pods from : pods) {
            reach.egressRules(from).forEach(rules -> blocks(rules, from));
        }
        return List.copyOf(flows);
    }

    private void to(End to) {
        Map<PortSet, List<String>> sure = new LinkedHashMap<>();
        Map<PortSet, List<String>> unknown = new LinkedHashMap<>();
        if (to != Elsewhere.OUTSIDE) {
            add(Elsewhere.OUTSIDE, to, sure, unknown);
        }
        pods.forEach(from -> add(from, to, sure, unknown));
        sure.forEach(
                (ports, from) -> flows.add(new Flow(to.toString(), words(from), ports.toString(), Answer.ALLOWED)));
        unknown.forEach(
                (ports, from) -> flows.add(new Flow(to.toString(), words(from), ports.toString(), Answer.UNKNOWN)));
    }

    private void add(End from, End to, Map<PortSet, List<String>> sure, Map<PortSet, List<String>> unknown) {
        Ports ports = reach.ports(from, to);
        put(sure, ports.sure(), from);
        put(unknown, ports.unknown(), from);
    }

    private static void put(Map<PortSet, List<String>> groups, PortSet ports, End from) {
        if (!ports.isEmpty()) {
            groups.computeIfAbsent(ports, key -> new ArrayList<>()).add(from.toString());
        }
    }

    /** Most of all pods, and addresses, are told by those that are left out. */
    private String words(List<String> from) {
        boolean isMost = from.contains(Elsewhere.OUTSIDE.toString()) && from.size() - 1 >= (pods.size() + 1) / 2;
        if (!isMost) {
            return String.join(", ", from);
        }
        String others = pods.stream()
                .map(Pods::toString)
                .filter(name -> !from.contains(name))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "anyone" : "anyone but " + others;
    }

    private boolean isSure(Truth selects) {
        return selects == Truth.YES && reach.hasNoOtherPolicies();
    }

    /** The blocks of addresses that a policy names, as far as not everybody is let through. */
    private void blocks(NetworkRules rules, Pods selected) {
        boolean isIngress = rules.direction() == NetworkRules.Direction.INGRESS;
        End from = isIngress ? Elsewhere.OUTSIDE : selected;
        End to = isIngress ? selected : Elsewhere.OUTSIDE;
        PortSet open = reach.ports(from, to).sure();
        for (PolicyRule rule : rules.rules()) {
            Ports ports = rule.portsOf(isIngress ? Optional.of(selected) : Optional.empty());
            for (String block : rule.blocks()) {
                PortSet more = ports.possible().without(open);
                boolean isSure = isSure(rules.selects(selected))
                        && more.equals(ports.sure().without(open));
                if (!more.isEmpty()) {
                    flows.add(new Flow(
                            isIngress ? selected.toString() : block,
                            isIngress ? block : selected.toString(),
                            more.toString(),
                            isSure ? Answer.ALLOWED : Answer.UNKNOWN));
                }
            }
        }
    }
}
