package io.waybill.pipeline.explain;

import io.waybill.explain.rollout.CronPlan;
import java.util.List;

/**
 * A CronJob with its next runs.
 *
 * @param plan what it does
 * @param nextRuns when it runs next
 */
public record CronRuns(CronPlan plan, List<String> nextRuns) {}
