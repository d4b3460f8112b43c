package io.waybill.explain.rollout;

import io.waybill.explain.cluster.Inlined;

/**
 * The pods of a StatefulSet.
 *
 * @param replicas the desired pods
 * @param firstOrdinal the ordinal of the first pod
 * @param partition so many pods, from the first, keep the old version
 */
public record Ordinals(int replicas, int firstOrdinal, int partition) implements Inlined {

    /** The ordinal behind that of the last pod. */
    long end() {
        return (long) firstOrdinal + replicas;
    }

    /** How many pods the partition leaves to be replaced; it counts from the first pod, whatever its ordinal. */
    int replaced() {
        return Math.max(0, replicas - partition);
    }
}
