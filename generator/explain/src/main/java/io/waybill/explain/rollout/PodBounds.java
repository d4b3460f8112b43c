package io.waybill.explain.rollout;

import io.waybill.dsl.value.RolloutBounds;
import io.waybill.explain.cluster.Inlined;

/**
 * How many pods a Deployment has while it rolls out.
 *
 * @param replicas the desired pods
 * @param maxSurge how many more there may be, rounded up
 * @param maxUnavailable how many may be missing, rounded down
 * @param maxTotal the most pods at a time: never more than twice the desired ones, however large the surge
 * @param minAvailable the fewest available pods at a time
 */
public record PodBounds(int replicas, int maxSurge, int maxUnavailable, int maxTotal, int minAvailable)
        implements Inlined {

    static PodBounds of(RolloutBounds bounds) {
        return new PodBounds(
                bounds.replicas(),
                bounds.maxSurge(),
                bounds.maxUnavailable(),
                bounds.maxTotal(),
                bounds.minAvailable());
    }
}
