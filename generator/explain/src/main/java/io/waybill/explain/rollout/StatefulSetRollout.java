package io.waybill.explain.rollout;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * How a StatefulSet replaces its pods: from the highest ordinal down to the partition.
 *
 * @param statefulSet the StatefulSet
 * @param strategy {@code RollingUpdate} or {@code OnDelete}
 * @param podManagement {@code OrderedReady}, one pod at a time when scaling, or {@code Parallel}
 * @param ordinals its pods
 * @param replacement how they are replaced
 * @param timing the bounds of time for one pod
 * @param notes what else matters
 */
public record StatefulSetRollout(
        ResourceRef statefulSet,
        String strategy,
        String podManagement,
        Ordinals ordinals,
        Replacement replacement,
        Timing timing,
        List<String> notes) {

    /** The desired pods. */
    public int replicas() {
        return ordinals.replicas();
    }

    /** The ordinal of the first pod. */
    public int firstOrdinal() {
        return ordinals.firstOrdinal();
    }

    /** So many pods, from the first, keep the old version. */
    public int partition() {
        return ordinals.partition();
    }

    /** How many are replaced at a time. */
    public int maxUnavailable() {
        return replacement.maxUnavailable();
    }

    /** The fewest available pods at a time. */
    public int minAvailable() {
        return replacement.minAvailable();
    }

    /** How many pods are replaced. */
    public int updates() {
        return replacement.updates();
    }

    /** The pods in the order in which they are replaced; those of one line at the same time, the first thousand. */
    public List<List<String>> order() {
        return replacement.order();
    }

    /** The least time for all, in seconds. */
    public long atLeastSeconds() {
        return replacement.atLeastSeconds();
    }
}
