package io.waybill.pipeline.explain;

import io.waybill.explain.disruption.Disruption;
import io.waybill.explain.disruption.Disruptions;
import io.waybill.explain.rollout.CronPlan;
import io.waybill.explain.rollout.DaemonSetRollout;
import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.JobPlan;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.StatefulSetRollout;
import io.waybill.explain.rollout.Step;
import io.waybill.explain.rollout.Timing;
import io.waybill.kubernetes.text.Plural;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Tells rollouts as text. */
final class RolloutTables {

    /** How many runs of a CronJob are told. */
    static final int RUNS = 3;

    private static final int MOST_STEPS = 12;

    private RolloutTables() {}

    static String text(Rollouts rollouts, Disruptions disruptions, Instant after) {
        StringBuilder text = new StringBuilder();
        rollouts.deployments().forEach(rollout -> deployment(text, rollout));
        rollouts.statefulSets().forEach(rollout -> statefulSet(text, rollout));
        rollouts.daemonSets().forEach(rollout -> daemonSet(text, rollout));
        rollouts.jobs().forEach(job -> job(text, job.job().toString(), job));
        rollouts.cronJobs().forEach(plan -> cronJob(text, plan, after));
        disruptions.budgets().stream()
                .filter(budget -> !budget.workloads().isEmpty())
                .forEach(budget -> disruption(text, budget));
        return text.toString();
    }

    private static void deployment(StringBuilder text, DeploymentRollout rollout) {
        text.append(rollout.deployment() + ", " + Plural.of(rollout.replicas(), "replica") + ", " + rollout.strategy()
                + ": at most " + Plural.of(rollout.maxTotal(), "pod") + ", at least " + rollout.minAvailable()
                + " available"
                + " (maxSurge " + rollout.maxSurge() + ", maxUnavailable " + rollout.maxUnavailable() + ")\n");
        TextTable table = new TextTable("  STEP", "NEW", "OLD", "AVAILABLE");
        List<Step> steps = rollout.steps();
        steps.stream()
                .limit(MOST_STEPS)
                .forEach(step -> table.row(
                        "  " + step.action(), step.newPods(), step.oldPods(), "at least " + step.available()));
        text.append(table);
        if (steps.size() > MOST_STEPS) {
            text.append("  and " + (rollout.complete() ? "" : "more than ")
                    + Plural.of(steps.size() - (long) MOST_STEPS, "more step") + "\n");
        }
        text.append("  Takes at least " + rollout.atLeastSeconds() + " s; " + timing(rollout.timing())
                + (rollout.progressDeadlineSeconds() == 0
                        ? ""
                        : "; failed after " + rollout.progressDeadlineSeconds() + " s without progress")
                + ". " + rollback(rollout.revisions()) + "\n");
        notes(text, rollout.notes());
    }

    private static String rollback(int revisions) {
        return switch (revisions) {
            case 0 -> "No older version is kept.";
            case Integer.MAX_VALUE -> "All older versions are kept to roll back to.";
            case 1 -> "1 older version is kept to roll back to.";
            default -> revisions + " older versions are kept to roll back to.";
        };
    }

    private static String timing(Timing timing) {
        return "a pod is available after " + timing.availableAfter() + " s at the earliest"
                + (timing.restartedAfter() == 0
                        ? ""
                        : ", restarted after " + timing.restartedAfter() + " s of failing probes");
    }

    private static void statefulSet(StringBuilder text, StatefulSetRollout rollout) {
        text.append(rollout.statefulSet() + ", " + Plural.of(rollout.replicas(), "replica") + ", " + rollout.strategy()
                + " of "
                + rollout.updates() + ", " + rollout.maxUnavailable() + " at a time, at least "
                + rollout.minAvailable() + " available; scales " + rollout.podManagement() + "\n");
        List<List<String>> order = rollout.order();
        if (!order.isEmpty()) {
            String first = String.join(
                    " > ",
                    order.stream()
                            .limit(MOST_STEPS)
                            .map(wave -> String.join(" + ", wave))
                            .toList());
            text.append("  " + first + (order.size() > MOST_STEPS ? " > ..." : "") + "\n");
        }
        text.append("  Takes at least " + rollout.atLeastSeconds() + " s; " + timing(rollout.timing()) + ".\n");
        notes(text, rollout.notes());
    }

    private static void daemonSet(StringBuilder text, DaemonSetRollout rollout) {
        text.append(rollout.daemonSet() + ", " + rollout.strategy() + ": at most " + nodes(rollout.maxUnavailable())
                + " without a pod, at most " + nodes(rollout.maxSurge()) + " with two pods; "
                + timing(rollout.timing()) + "\n");
        notes(text, rollout.notes());
    }

    private static String nodes(String amount) {
        return amount.endsWith("%") ? amount + " of the nodes" : Plural.of(Long.parseLong(amount), "node");
    }

    private static void job(StringBuilder text, String title, JobPlan job) {
        text.append(title + ": "
                + (job.completions() == 0 ? "a work queue" : Plural.of(job.completions(), "completion"))
                + (job.indexed() ? ", indexed" : "") + ", " + Plural.of(job.parallelism(), "pod") + " at a time"
                + (job.rounds() > 1 ? " in " + job.rounds() + " rounds" : "") + "; gives up after "
                + Plural.of(job.backoffLimit(), "retry") + " (at least " + job.backoffSeconds() + " s of back-off)"
                + (job.activeDeadlineSeconds() == 0 ? "" : ", stopped after " + job.activeDeadlineSeconds() + " s")
                + "\n");
        notes(text, job.notes());
    }

    private static void cronJob(StringBuilder text, CronPlan plan, Instant after) {
        job(text, plan.cronJob() + ", \"" + plan.schedule() + "\" in " + plan.timeZone(), plan.job());
        List<String> runs = runs(plan, after).stream()
                .map(run -> run.toOffsetDateTime().toString())
                .toList();
        text.append("  "
                + (after.equals(Explanation.NO_RUNS)
                        ? ""
                        : "Next runs: " + (runs.isEmpty() ? "none" : String.join(", ", runs)) + "; ")
                + "concurrency " + plan.concurrencyPolicy() + "\n");
        notes(text, plan.notes());
    }

    static List<ZonedDateTime> runs(CronPlan plan, Instant after) {
        return after.equals(Explanation.NO_RUNS) ? List.of() : plan.runsAfter(after, RUNS);
    }

    private static void disruption(StringBuilder text, Disruption disruption) {
        text.append(disruption.budget() + ", of "
                + disruption.workloads().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ": "
                + disruption.allowed() + " of " + Plural.of(disruption.pods(), "pod")
                + " may be evicted at a time\n");
        notes(text, disruption.notes());
    }

    private static void notes(StringBuilder text, List<String> notes) {
        notes.forEach(note -> text.append("  note: " + note + "\n"));
    }
}
