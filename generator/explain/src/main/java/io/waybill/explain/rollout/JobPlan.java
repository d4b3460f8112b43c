package io.waybill.explain.rollout;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * How a Job completes.
 *
 * @param job the Job, or the CronJob that makes it
 * @param completions how many pods must succeed; 0 for a work queue, which is done when one succeeds
 * @param parallelism how many run at a time
 * @param indexed whether each pod has an index of its own, from 0, in {@code JOB_COMPLETION_INDEX}
 * @param rounds how many times pods run one after the other, when none fails
 * @param backoffLimit how many failures it survives; for each index where {@code backoffLimitPerIndex} is given
 * @param backoffSeconds the least time that the waits between retries take until the last one has failed, in seconds
 * @param activeDeadlineSeconds after how long it is stopped, in seconds; 0 for never
 * @param notes what else matters
 */
public record JobPlan(
        ResourceRef job,
        int completions,
        int parallelism,
        boolean indexed,
        long rounds,
        int backoffLimit,
        long backoffSeconds,
        long activeDeadlineSeconds,
        List<String> notes) {}
