package io.waybill.explain.rollout;

import io.waybill.explain.cluster.Inlined;

/**
 * How many pods a Job runs.
 *
 * @param completions how many pods must succeed; 0 for a work queue, which is done when one succeeds
 * @param parallelism how many run at a time
 * @param indexed whether each pod has an index of its own, from 0, in {@code JOB_COMPLETION_INDEX}
 * @param rounds how many times pods run one after the other, when none fails
 */
public record JobSize(int completions, int parallelism, boolean indexed, long rounds) implements Inlined {}
