package io.waybill.explain.network;

import io.waybill.explain.cluster.ResourceRef;

/**
 * Pods behind the port of a Service.
 *
 * @param workload what makes the pods
 * @param pods how many there are at rest; on each node for a DaemonSet
 * @param containerPort the port of the pods, 0 when the Service names a port that they do not have
 * @param container the container that declares the port; empty when none does, which does not keep it from answering
 * @param readyThrough the probe that a pod must pass before it gets requests
 */
public record PodTarget(ResourceRef workload, int pods, int containerPort, String container, String readyThrough) {

    /** Such as {@code myblog x2 :8002}. */
    @Override
    public String toString() {
        return workload.kind() + " " + workload.name() + " x" + pods + " :"
                + (containerPort == 0 ? "?" : String.valueOf(containerPort));
    }
}
