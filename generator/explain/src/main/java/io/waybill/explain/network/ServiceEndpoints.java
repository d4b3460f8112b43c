package io.waybill.explain.network;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * What one port of a Service reaches.
 *
 * @param service the Service
 * @param type its type, such as {@code ClusterIP}
 * @param portName the name of the port; empty where it has none
 * @param port the port of the Service
 * @param protocol such as {@code TCP}
 * @param targetPort number or name of the port of the pods
 * @param nodePort the port on every node: 0 where there is none, -1 where the cluster chooses it
 * @param targets the pods, of at most 50 workloads
 * @param problems why no pod can be reached, or not all of them
 */
public record ServiceEndpoints(
        ResourceRef service,
        String type,
        String portName,
        int port,
        String protocol,
        String targetPort,
        int nodePort,
        List<PodTarget> targets,
        List<String> problems) {

    /** Whether a pod can be reached. */
    public boolean reachesPods() {
        return targets.stream().anyMatch(target -> target.pods() > 0 && target.containerPort() > 0);
    }
}
