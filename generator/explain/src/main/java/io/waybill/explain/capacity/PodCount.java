package io.waybill.explain.capacity;

import io.waybill.explain.cluster.Inlined;

/**
 * How many pods a workload has.
 *
 * @param podsAtRest how many there are; on each node for a DaemonSet, none for a CronJob, the fewest of an autoscaler
 * @param podsAtPeak how many there are at most while it rolls out or runs, and an autoscaler has the most
 */
public record PodCount(int podsAtRest, int podsAtPeak) implements Inlined {}
