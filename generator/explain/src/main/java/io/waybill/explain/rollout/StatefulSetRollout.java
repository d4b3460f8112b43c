package io.waybill.explain.rollout;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * How a StatefulSet replaces its pods: from the highest ordinal down to the partition.
 *
 * @param statefulSet the StatefulSet
 * @param strategy {@code RollingUpdate} or {@code OnDelete}
 * @param podManagement {@code OrderedReady}, one pod at a time when scaling, or {@code Parallel}
 * @param replicas the desired pods
 * @param firstOrdinal the ordinal of the first pod
 * @param partition pods of lower ordinals keep the old version
 * @param maxUnavailable how many are replaced at a time
 * @param minAvailable the fewest available pods at a time
 * @param updates how many pods are replaced
 * @param order the pods in the order in which they are replaced; those of one line at the same time, the first thousand
 * @param timing the bounds of time for one pod
 * @param atLeastSeconds the least time for all, in seconds
 * @param notes what else matters
 */
public record StatefulSetRollout(
        ResourceRef statefulSet,
        String strategy,
        String podManagement,
        int replicas,
        int firstOrdinal,
        int partition,
        int maxUnavailable,
        int minAvailable,
        int updates,
        List<List<String>> order,
        Timing timing,
        long atLeastSeconds,
        List<String> notes) {}
