package io.waybill.explain.reach;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.reach.End.Pods;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a NetworkPolicy says of one direction.
 *
 * @param policy the NetworkPolicy
 * @param direction where the connections go
 * @param selector the pods that it is about
 * @param rules what it lets them do
 */
record NetworkRules(ResourceRef policy, Direction direction, LabelSelector selector, List<PolicyRule> rules) {

    /** Where connections go. */
    enum Direction {
        /** To the pods of a policy. */
        INGRESS("Ingress", "from"),
        /** From the pods of a policy. */
        EGRESS("Egress", "to");

        private final String type;
        private final String peers;

        Direction(String type, String peers) {
            this.type = type;
            this.peers = peers;
        }

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Whether a policy is about this direction; one that names none is about ingress, and about egress where it has
         * rules for it ({@code SetDefaults_NetworkPolicy}, pkg/apis/networking/v1/defaults.go, 1.36).
         */
        boolean isOf(Mapping spec) {
            List<String> types = Fields.texts(spec, "policyTypes");
            return types.isEmpty()
                    ? this == INGRESS || !Fields.nodes(spec, field()).isEmpty()
                    : types.contains(type);
        }
    }

    static NetworkRules of(Item policy, Direction direction, Namespaces namespaces) {
        Mapping spec = policy.spec();
        List<PolicyRule> rules = new ArrayList<>();
        for (Mapping rule : Fields.items(spec, direction.field())) {
            rules.add(PolicyRule.of(
                    rule,
                    direction.field() + "[" + rules.size() + "]",
                    direction.peers,
                    peer -> new Peer(peer, policy.ref().namespace(), namespaces)));
        }
        return new NetworkRules(
                policy.ref(), direction, LabelSelector.of(Fields.at(spec, "podSelector")), List.copyOf(rules));
    }

    /** Whether it is about pods. */
    Truth selects(Pods pods) {
        if (!pods.workload().ref().namespace().equals(policy.namespace())) {
            return Truth.NO;
        }
        Truth match = Labels.of(pods.workload()).match(selector);
        return pods.useHostNetwork() ? match.and(Truth.MAYBE) : match;
    }
}
