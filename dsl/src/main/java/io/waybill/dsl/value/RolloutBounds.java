package io.waybill.dsl.value;

import java.math.RoundingMode;

/**
 * How far the rolling update of a Deployment goes on both sides of the wanted number of pods.
 *
 * @param replicas the wanted number of pods; from 0
 * @param maxSurge how many more there may be, percentages rounded up
 * @param maxUnavailable how many fewer may be available, percentages rounded down; never more than {@code replicas}, and 1
 *     where both amounts come to 0, since nothing could move then
 */
public record RolloutBounds(int replicas, int maxSurge, int maxUnavailable) {

    /** The default of {@code maxSurge} and {@code maxUnavailable}. */
    public static final IntOrString DEFAULT = IntOrString.percent(25);

    /**
     * The bounds for a number of pods.
     *
     * @param replicas from 0
     * @param maxSurge {@code spec.strategy.rollingUpdate.maxSurge}; an invalid amount counts as 0
     * @param maxUnavailable {@code spec.strategy.rollingUpdate.maxUnavailable}, likewise
     */
    public static RolloutBounds of(int replicas, IntOrString maxSurge, IntOrString maxUnavailable) {
        int surge = maxSurge.partOf(replicas, RoundingMode.CEILING).orElse(0);
        int unavailable = maxUnavailable.partOf(replicas, RoundingMode.FLOOR).orElse(0);
        int moving = surge == 0 && unavailable == 0 ? 1 : unavailable;
        return new RolloutBounds(replicas, surge, Math.min(moving, replicas));
    }

    /**
     * The most pods at any time, old and new; at most {@link Integer#MAX_VALUE}. There are never more new pods than are
     * wanted, so that a surge beyond that number adds none.
     */
    public int maxTotal() {
        return (int) Math.min((long) replicas + Math.min(maxSurge, replicas), Integer.MAX_VALUE);
    }

    /** The fewest pods that are available at any time. */
    public int minAvailable() {
        return replicas - maxUnavailable;
    }
}
