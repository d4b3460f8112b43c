package io.waybill.explain.network;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * What one port of a Service reaches.
 *
 * @param service the Service
 * @param type its type, such as {@code ClusterIP}
 * @param mapping the port, and that of the pods
 * @param targets the pods, of at most 50 workloads
 * @param problems why no pod can be reached, or not all of them
 */
public record ServiceEndpoints(
        ResourceRef service, String type, PortMapping mapping, List<PodTarget> targets, List<String> problems) {

    /** The name of the port; empty where it has none. */
    public String portName() {
        return mapping.portName();
    }

    /** The port of the Service. */
    public int port() {
        return mapping.port();
    }

    /** Such as {@code TCP}. */
    public String protocol() {
        return mapping.protocol();
    }

    /** The number or name of the port of the pods. */
    public String targetPort() {
        return mapping.targetPort();
    }

    /** The port on every node: 0 where there is none, -1 where the cluster chooses it. */
    public int nodePort() {
        return mapping.nodePort();
    }

    /** Whether a pod can be reached. */
    public boolean reachesPods() {
        return targets.stream().anyMatch(target -> target.pods() > 0 && target.containerPort() > 0);
    }
}
