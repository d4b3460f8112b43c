package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Scalar;
import io.waybill.explain.cluster.ResourceRef;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a DaemonSet replaces its pods. How many pods it has depends on the nodes, so amounts are told as written.
 *
 * @param daemonSet the DaemonSet
 * @param strategy {@code RollingUpdate} or {@code OnDelete}
 * @param maxUnavailable how many nodes may be without a pod, as a number or a percentage, rounded up
 * @param maxSurge on how many nodes an old and a new pod may run side by side, as a number or a percentage, rounded up
 * @param timing the bounds of time for one pod
 * @param notes what else matters, and what is contradictory
 */
public record DaemonSetRollout(
        ResourceRef daemonSet,
        String strategy,
        String maxUnavailable,
        String maxSurge,
        Timing timing,
        List<String> notes) {

    /** How many of so many nodes may be without an available pod. */
    public int maxUnavailableOn(int nodes) {
        return Math.min(nodes, Amount.of(Scalar.of(maxUnavailable), "1").of(nodes, RoundingMode.CEILING));
    }

    /** On how many of so many nodes two pods may run. */
    public int maxSurgeOn(int nodes) {
        return Math.min(nodes, Amount.of(Scalar.of(maxSurge), "0").of(nodes, RoundingMode.CEILING));
    }
}
