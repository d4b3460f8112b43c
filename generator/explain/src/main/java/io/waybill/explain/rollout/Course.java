package io.waybill.explain.rollout;

import io.waybill.explain.cluster.Inlined;
import java.util.List;

/**
 * The steps of a rollout.
 *
 * @param steps what is done, in order; the first thousand of a longer rollout
 * @param complete whether these are all steps
 * @param atLeastSeconds the least time for all steps, in seconds
 */
public record Course(List<Step> steps, boolean complete, long atLeastSeconds) implements Inlined {}
