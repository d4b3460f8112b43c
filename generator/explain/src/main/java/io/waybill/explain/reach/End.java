package io.waybill.explain.reach;

import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.net.IpAddress;
import io.waybill.kubernetes.tree.Fields;

/** One end of a connection: the pods of a workload, or an address that is not that of a pod. */
public sealed interface End permits End.Pods, End.Address, Elsewhere {

    /**
     * The pods of a workload.
     *
     * @param workload what makes them
     */
    record Pods(Workload workload) implements End {

        /** Whether they have the addresses of their nodes, so that network plugins may not tell them from nodes. */
        boolean useHostNetwork() {
            return Fields.isTrue(workload.podSpec(), "hostNetwork");
        }

        /** Such as {@code Deployment shop/web}. */
        @Override
        public String toString() {
            return workload.ref().toString();
        }
    }

    /**
     * An address of no pod.
     *
     * @param ip the address
     */
    record Address(IpAddress ip) implements End {

        /** Such as {@code 203.0.113.7}. */
        @Override
        public String toString() {
            return ip.toString();
        }
    }

    /**
     * An address of no pod, as text.
     *
     * @throws IllegalArgumentException when it is none; names are never looked up
     */
    static End address(String text) {
        return new Address(IpAddress.parse(text)
                .map(IpAddress::unmapped)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is not an address. Write one of IPv4 or IPv6, as in 203.0.113.7.")));
    }
}
