package io.waybill.explain.capacity;

import io.waybill.explain.cluster.ResourceRef;

/**
 * What a workload asks for.
 *
 * @param workload the workload
 * @param qos the QoS class of its pods
 * @param priority the priority of its pods
 * @param pod what one pod asks for
 * @param podsAtRest how many pods there are; on each node for a DaemonSet, none for a CronJob
 * @param atRest what they ask for together
 * @param podsAtPeak how many pods there are at most while it rolls out or runs
 * @param atPeak what they ask for together
 */
public record WorkloadCapacity(
        ResourceRef workload,
        QosClass qos,
        int priority,
        Demand pod,
        int podsAtRest,
        Demand atRest,
        int podsAtPeak,
        Demand atPeak) {}
