package io.waybill.explain.rollout;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * How a Job completes.
 *
 * @param job the Job, or the CronJob that makes it
 * @param size how many pods it runs
 * @param limits when it gives up
 * @param notes what else matters
 */
public record JobPlan(ResourceRef job, JobSize size, JobLimits limits, List<String> notes) {

    /** How many pods must succeed; 0 for a work queue, which is done when one succeeds. */
    public int completions() {
        return size.completions();
    }

    /** How many run at a time. */
    public int parallelism() {
        return size.parallelism();
    }

    /** Whether each pod has an index of its own, from 0, in {@code JOB_COMPLETION_INDEX}. */
    public boolean indexed() {
        return size.indexed();
    }

    /** How many times pods run one after the other, when none fails. */
    public long rounds() {
        return size.rounds();
    }

    /** How many failures it survives; for each index where {@code backoffLimitPerIndex} is given. */
    public int backoffLimit() {
        return limits.backoffLimit();
    }

    /** The least time that the waits between retries take until the last one has failed, in seconds. */
    public long backoffSeconds() {
        return limits.backoffSeconds();
    }

    /** After how long it is stopped, in seconds; 0 for never. */
    public long activeDeadlineSeconds() {
        return limits.activeDeadlineSeconds();
    }
}
