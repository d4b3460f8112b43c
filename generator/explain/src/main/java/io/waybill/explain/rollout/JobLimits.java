package io.waybill.explain.rollout;

import io.waybill.explain.cluster.Inlined;

/**
 * When a Job gives up.
 *
 * @param backoffLimit how many failures it survives; for each index where {@code backoffLimitPerIndex} is given
 * @param backoffSeconds the least time that the waits between retries take until the last one has failed, in seconds
 * @param activeDeadlineSeconds after how long it is stopped, in seconds; 0 for never
 */
public record JobLimits(int backoffLimit, long backoffSeconds, long activeDeadlineSeconds) implements Inlined {}
