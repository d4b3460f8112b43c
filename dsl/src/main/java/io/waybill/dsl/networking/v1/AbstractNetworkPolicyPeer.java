package io.waybill.dsl.networking.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Workload;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Who is at the other end of a connection. */
abstract class AbstractNetworkPolicyPeer extends TypedValue<NetworkPolicyPeer> {

    AbstractNetworkPolicyPeer(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    private static final String NAME_OF_NAMESPACE = "kubernetes.io/metadata.name";

    /**
     * The pods of a workload, in the namespace of the policy unless the workload names its own: {@code podSelector}, and
     * {@code namespaceSelector} by the label {@code kubernetes.io/metadata.name}, which namespaces have since 1.21.
     */
    public static <W extends Resource<W> & Workload<W>> NetworkPolicyPeer pods(W workload) {
        NetworkPolicyPeer peer =
                NetworkPolicyPeer.of().podSelector(LabelSelector.of().matchLabels(workload.selectorLabels()));
        return workload.namespace()
                .map(name -> peer.namespaceSelector(LabelSelector.of().matchLabel(NAME_OF_NAMESPACE, name)))
                .orElse(peer);
    }

    /**
     * All pods of a namespace: {@code namespaceSelector} by the label {@code kubernetes.io/metadata.name}, which
     * namespaces have since 1.21.
     */
    public static NetworkPolicyPeer namespace(String name) {
        return NetworkPolicyPeer.of().namespaceSelector(LabelSelector.of().matchLabel(NAME_OF_NAMESPACE, name));
    }

    /**
     * Addresses outside of the cluster: {@code ipBlock.cidr} and {@code ipBlock.except}.
     *
     * @param cidr such as {@code 10.0.0.0/8}
     * @param except parts of it that do not count
     */
    public static NetworkPolicyPeer addresses(String cidr, String... except) {
        IPBlock block = IPBlock.of(cidr);
        return NetworkPolicyPeer.of().ipBlock(except.length == 0 ? block : block.except(List.of(except)));
    }
}
