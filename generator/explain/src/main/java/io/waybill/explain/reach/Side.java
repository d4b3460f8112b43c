package io.waybill.explain.reach;

import io.waybill.explain.cluster.Answer;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.reach.End.Pods;
import io.waybill.explain.reach.NetworkRules.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the NetworkPolicies of one end say of connections with the other. Without a policy that selects a pod, it may do
 * everything; with some, what the rules of any of them let it do.
 *
 * @param ports what is allowed
 * @param direction which end asks
 * @param pods the end, unless it is an address, for which there are no policies
 * @param policies the policies that select it, or may do so
 * @param uncertain those that only may
 * @param allowing the rules that let it do something, with their ports
 */
record Side(
        Ports ports,
        Direction direction,
        Optional<Pods> pods,
        List<ResourceRef> policies,
        boolean uncertain,
        List<Allowing> allowing) {

    /**
     * A rule that is about the other end.
     *
     * @param rule the rule in words
     * @param ports what it allows
     */
    record Allowing(String rule, Ports ports) {}

    /** An end that no policies can select. */
    static Side open(Direction direction, Optional<Pods> pods) {
        return new Side(Ports.ALL, direction, pods, List.of(), false, List.of());
    }

    static Side of(Direction direction, Pods pods, End other, Optional<Pods> destination, List<NetworkRules> all) {
        Ports bySure = Ports.NONE;
        PortSet byEachUnsure = PortSet.ALL;
        PortSet byUnsure = PortSet.NONE;
        boolean isIsolated = false;
        boolean isUncertain = false;
        List<ResourceRef> policies = new ArrayList<>();
        List<Allowing> allowing = new ArrayList<>();
        for (NetworkRules rules : all) {
            policies.add(rules.policy());
            Ports allowed = Ports.NONE;
            for (PolicyRule rule : rules.rules()) {
                Ports some = rule.portsOf(destination).where(rule.isFor(other));
                allowed = allowed.or(some);
                allowing.add(new Allowing(rules.policy() + " " + rule.path(), some));
            }
            if (rules.selects(pods) == Truth.YES) {
                isIsolated = true;
                bySure = bySure.or(allowed);
            } else {
                isUncertain = true;
                byEachUnsure = byEachUnsure.and(allowed.sure());
                byUnsure = byUnsure.or(allowed.possible());
            }
        }
        // Of policies that may select the pods, any may be the only one that does, or none of them.
        Ports ports = isIsolated
                ? new Ports(bySure.sure(), bySure.possible().or(byUnsure))
                : new Ports(isUncertain ? byEachUnsure : PortSet.ALL, PortSet.ALL);
        return new Side(ports, direction, Optional.of(pods), policies, isUncertain, allowing);
    }

    Answer answer(Port port) {
        return ports.sure().contains(port)
                ? Answer.ALLOWED
                : ports.possible().contains(port) ? Answer.UNKNOWN : Answer.DENIED;
    }

    /** Why, as a part of a sentence. */
    String why(Port port) {
        String what = direction.field();
        if (pods.isEmpty()) {
            return "no NetworkPolicy restricts the " + what + " of an address";
        }
        if (policies.isEmpty()) {
            return "no NetworkPolicy selects " + pods.get() + " for " + what;
        }
        List<String> rules = allowing.stream()
                .filter(rule -> rule.ports().possible().contains(port))
                .map(Allowing::rule)
                .toList();
        return switch (answer(port)) {
            case ALLOWED -> String.join(" and ", rules) + (rules.size() == 1 ? " allows it" : " allow it");
            case DENIED ->
                names() + (policies.size() == 1 ? " selects " : " select ") + pods.get() + " for " + what
                        + ", and no rule of " + (policies.size() == 1 ? "it" : "them") + " allows this";
            case UNKNOWN -> unknown(rules, what);
        };
    }

    private String unknown(List<String> rules, String what) {
        if (uncertain) {
            return "whether " + names() + " selects " + pods.get() + " for " + what
                    + " depends on labels that the manifest does not tell, or on the host's network";
        }
        return "whether " + String.join(" or ", rules)
                + " is about the other end depends on labels, addresses or ports that the manifest does not tell";
    }

    private String names() {
        return policies.stream().map(ResourceRef::toString).distinct().collect(Collectors.joining(", "));
    }
}
