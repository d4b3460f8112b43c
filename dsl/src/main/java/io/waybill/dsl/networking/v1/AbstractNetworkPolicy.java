package io.waybill.dsl.networking.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Protocol;
import io.waybill.dsl.core.v1.Workload;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.Arrays;
import java.util.List;

/** Policies for the pods of workloads. */
abstract class AbstractNetworkPolicy extends Resource<NetworkPolicy> {

    AbstractNetworkPolicy(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a policy with the workload's name for its pods, which lets nothing in until {@code from} or {@code to} say
     * more: {@code podSelector}.
     */
    public static <W extends Resource<W> & Workload<W>> NetworkPolicy selecting(W workload) {
        return NetworkPolicy.named(workload.name())
                .podSelector(LabelSelector.of().matchLabels(workload.selectorLabels()));
    }

    /**
     * Lets in the pods of a workload: {@code ingress[]} and {@code policyTypes}.
     *
     * @param ports TCP ports of the selected pods; all ports if there are none
     */
    public <W extends Resource<W> & Workload<W>> NetworkPolicy from(W workload, int... ports) {
        return from(NetworkPolicyPeer.pods(workload), ports);
    }

    /**
     * Lets in a peer: {@code ingress[]} and {@code policyTypes}.
     *
     * @param ports TCP ports of the selected pods; all ports if there are none
     */
    public NetworkPolicy from(NetworkPolicyPeer peer, int... ports) {
        NetworkPolicyIngressRule rule = NetworkPolicyIngressRule.of().from(peer);
        return isolated(PolicyType.INGRESS).ingress(ports.length == 0 ? rule : rule.ports(tcp(ports)));
    }

    /**
     * Lets connect to the pods of a workload: {@code egress[]} and {@code policyTypes}. Names are not resolved unless a
     * rule allows port 53 of the cluster's DNS.
     *
     * @param ports TCP ports of that workload; all ports if there are none
     */
    public <W extends Resource<W> & Workload<W>> NetworkPolicy to(W workload, int... ports) {
        return to(NetworkPolicyPeer.pods(workload), ports);
    }

    /**
     * Lets connect to a peer: {@code egress[]} and {@code policyTypes}. Names are not resolved unless a rule allows port
     * 53 of the cluster's DNS.
     *
     * @param ports TCP ports of the peer; all ports if there are none
     */
    public NetworkPolicy to(NetworkPolicyPeer peer, int... ports) {
        NetworkPolicyEgressRule rule = NetworkPolicyEgressRule.of().to(peer);
        return isolated(PolicyType.EGRESS).egress(ports.length == 0 ? rule : rule.ports(tcp(ports)));
    }

    private NetworkPolicy isolated(PolicyType type) {
        List<String> present = self().spec().map(NetworkPolicySpec::policyTypes).orElse(List.of());
        return present.contains(type.toString()) ? self() : self().policyType(type);
    }

    private static List<NetworkPolicyPort> tcp(int... ports) {
        return Arrays.stream(ports)
                .mapToObj(port -> NetworkPolicyPort.of().port(port).protocol(Protocol.TCP))
                .toList();
    }
}
