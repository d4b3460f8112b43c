package io.waybill.explain.rollout;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * How a Deployment replaces its pods.
 *
 * @param deployment the Deployment
 * @param strategy {@code RollingUpdate} or {@code Recreate}
 * @param replicas the desired pods
 * @param maxSurge how many more there may be, rounded up
 * @param maxUnavailable how many may be missing, rounded down
 * @param maxTotal the most pods at a time
 * @param minAvailable the fewest available pods at a time
 * @param steps what is done, in order; the first thousand of a longer rollout
 * @param complete whether these are all steps
 * @param timing the bounds of time for one pod
 * @param atLeastSeconds the least time for all steps, in seconds
 * @param progressDeadlineSeconds after how long without progress it counts as failed, in seconds; 0 for never
 * @param revisions how many old versions are kept to roll back to
 * @param notes what else matters, and what is contradictory
 */
public record DeploymentRollout(
        ResourceRef deployment,
        String strategy,
        int replicas,
        int maxSurge,
        int maxUnavailable,
        int maxTotal,
        int minAvailable,
        List<Step> steps,
        boolean complete,
        Timing timing,
        long atLeastSeconds,
        long progressDeadlineSeconds,
        int revisions,
        List<String> notes) {}
