package io.waybill.explain.gateway;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.network.PodTarget;
import java.util.List;

/**
 * What a rule hands requests to.
 *
 * @param ref the Service, or another resource
 * @param port its port; empty for none
 * @param weight of how many parts of the requests; 1 where nothing is said
 * @param pods the pods behind it
 * @param elsewhere whether the cluster has the Service besides the manifest, which expects it
 * @param isRefused whether the gateway answers 500 instead, whatever the cluster has: a kind that is not known, or a
 *     namespace that does not allow it
 * @param problems what keeps it from answering
 */
public record GatewayBackend(
        ResourceRef ref,
        String port,
        int weight,
        List<PodTarget> pods,
        boolean elsewhere,
        boolean isRefused,
        List<String> problems) {

    /** Such as {@code shop/web:80}. */
    public String address() {
        return ref.namespace() + "/" + ref.name() + ":" + port;
    }

    /** Such as {@code web:80}. */
    @Override
    public String toString() {
        return ref.name() + (port.isEmpty() ? "" : ":" + port);
    }
}
