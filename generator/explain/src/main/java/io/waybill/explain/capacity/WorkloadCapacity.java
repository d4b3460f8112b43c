package io.waybill.explain.capacity;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.rollout.Scaling;
import java.util.Optional;

/**
 * What a workload asks for.
 *
 * @param workload the workload
 * @param qos the QoS class of its pods
 * @param priority the priority of its pods
 * @param pod what one pod asks for
 * @param pods how many pods there are
 * @param atRest what they ask for together at rest
 * @param atPeak what they ask for together at the peak
 * @param scaling between which numbers an autoscaler keeps the pods
 */
public record WorkloadCapacity(
        ResourceRef workload,
        QosClass qos,
        int priority,
        Demand pod,
        PodCount pods,
        Demand atRest,
        Demand atPeak,
        Optional<Scaling> scaling) {

    /** How many pods there are; on each node for a DaemonSet, none for a CronJob, the fewest of an autoscaler. */
    public int podsAtRest() {
        return pods.podsAtRest();
    }

    /** How many pods there are at most while it rolls out or runs. */
    public int podsAtPeak() {
        return pods.podsAtPeak();
    }

    /** Whether each node runs a pod of it. */
    boolean isPerNode() {
        return workload.kind().equals("DaemonSet");
    }
}
