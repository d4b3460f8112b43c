package io.waybill.explain.rollout;

import io.waybill.explain.cluster.Inlined;
import java.util.List;

/**
 * How the pods of a StatefulSet are replaced.
 *
 * @param maxUnavailable how many are replaced at a time
 * @param minAvailable the fewest available pods at a time
 * @param updates how many pods are replaced
 * @param order the pods in the order in which they are replaced; those of one line at the same time, the first thousand
 * @param atLeastSeconds the least time for all, in seconds
 */
public record Replacement(
        int maxUnavailable, int minAvailable, int updates, List<List<String>> order, long atLeastSeconds)
        implements Inlined {}
