package io.waybill.explain.rollout;

import io.waybill.explain.cluster.Inlined;

/**
 * When a Deployment gives up, and what it can go back to.
 *
 * @param progressDeadlineSeconds after how long without progress it counts as failed, in seconds; 0 for never
 * @param revisions how many old versions are kept to roll back to
 */
public record History(long progressDeadlineSeconds, int revisions) implements Inlined {}
