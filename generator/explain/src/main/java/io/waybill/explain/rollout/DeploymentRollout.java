package io.waybill.explain.rollout;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * How a Deployment replaces its pods.
 *
 * @param deployment the Deployment
 * @param strategy {@code RollingUpdate} or {@code Recreate}
 * @param bounds how many pods there are meanwhile
 * @param course what is done, step by step
 * @param timing the bounds of time for one pod
 * @param history when it gives up, and what it can go back to
 * @param notes what else matters, and what is contradictory
 */
public record DeploymentRollout(
        ResourceRef deployment,
        String strategy,
        PodBounds bounds,
        Course course,
        Timing timing,
        History history,
        List<String> notes) {

    /** The desired pods. */
    public int replicas() {
        return bounds.replicas();
    }

    /** How many more there may be, rounded up. */
    public int maxSurge() {
        return bounds.maxSurge();
    }

    /** How many may be missing, rounded down. */
    public int maxUnavailable() {
        return bounds.maxUnavailable();
    }

    /** The most pods at a time. */
    public int maxTotal() {
        return bounds.maxTotal();
    }

    /** The fewest available pods at a time. */
    public int minAvailable() {
        return bounds.minAvailable();
    }

    /** What is done, in order; the first thousand steps of a longer rollout. */
    public List<Step> steps() {
        return course.steps();
    }

    /** Whether these are all steps. */
    public boolean complete() {
        return course.complete();
    }

    /** The least time for all steps, in seconds. */
    public long atLeastSeconds() {
        return course.atLeastSeconds();
    }

    /** After how long without progress it counts as failed, in seconds; 0 for never. */
    public long progressDeadlineSeconds() {
        return history.progressDeadlineSeconds();
    }

    /** How many old versions are kept to roll back to. */
    public int revisions() {
        return history.revisions();
    }
}
