package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.schedule.CronSchedule;
import io.waybill.kubernetes.schedule.TimeZones;
import io.waybill.kubernetes.tree.Fields;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what Jobs and CronJobs do. */
final class Jobs {

    private static final int FIRST_BACKOFF = 10;
    private static final int LONGEST_BACKOFF = 360;
    private static final String UTC = "UTC";

    private Jobs() {}

    static JobPlan job(ResourceRef ref, Mapping spec) {
        boolean queue = !Fields.has(spec, "completions") && Fields.has(spec, "parallelism");
        int completions = queue ? 0 : Math.max(0, Fields.number(spec, "completions", 1));
        int most = queue ? Integer.MAX_VALUE : completions;
        int parallelism = Math.min(most, Math.max(0, Fields.number(spec, "parallelism", 1)));
        boolean indexed = Fields.textOrEmpty(spec, "completionMode").equals("Indexed");
        Optional<Integer> perIndex = Fields.number(spec, "backoffLimitPerIndex");
        int backoff = perIndex.orElse(Fields.number(spec, "backoffLimit", 6));
        long rounds = parallelism == 0 ? 0 : queue ? 1 : (completions + (long) parallelism - 1) / parallelism;
        return new JobPlan(
                ref,
                new JobSize(completions, parallelism, indexed, rounds),
                new JobLimits(backoff, backoffSeconds(backoff), Fields.number(spec, "activeDeadlineSeconds", 0)),
                notes(spec, queue, parallelism, indexed, completions));
    }

    /** Each retry waits twice as long as the one before, up to six minutes. */
    private static long backoffSeconds(int retries) {
        long seconds = 0;
        long wait = FIRST_BACKOFF;
        for (int retry = 0; retry < retries && wait < LONGEST_BACKOFF; retry++) {
            seconds += wait;
            wait = Math.min(LONGEST_BACKOFF, wait * 2);
        }
        long atLongest = Math.max(0, retries - 6L);
        return seconds + atLongest * LONGEST_BACKOFF;
    }

    private static List<String> notes(Mapping spec, boolean queue, int parallelism, boolean indexed, int completions) {
        List<String> notes = new ArrayList<>();
        if (Fields.isTrue(spec, "suspend")) {
            notes.add("Suspended: no pod is started until spec.suspend is false");
        }
        if (parallelism == 0 && (queue || completions > 0)) {
            notes.add("parallelism 0 runs no pod");
        }
        if (queue) {
            notes.add("A work queue: done once a pod has succeeded and all have ended");
        }
        if (indexed) {
            notes.add("JOB_COMPLETION_INDEX runs from 0 to " + Math.max(0, completions - 1));
        }
        Fields.number(spec, "ttlSecondsAfterFinished")
                .ifPresent(ttl -> notes.add("Removed " + ttl + " s after it has ended"));
        return List.copyOf(notes);
    }

    static CronPlan cronJob(Item item) {
        Mapping spec = item.spec();
        String schedule = Fields.textOrEmpty(spec, "schedule");
        List<String> notes = new ArrayList<>();
        String zone = zone(schedule, Fields.textOrEmpty(spec, "timeZone"), notes);
        boolean suspended = Fields.isTrue(spec, "suspend");
        if (suspended) {
            notes.add("Suspended: it does not run until spec.suspend is false");
        }
        Fields.number(spec, "startingDeadlineSeconds")
                .ifPresent(deadline -> notes.add("A run that could not start within " + deadline + " s is left out"));
        return new CronPlan(
                item.ref(),
                schedule,
                zone,
                suspended,
                Fields.text(spec, "concurrencyPolicy").orElse("Allow"),
                job(item.ref(), Fields.at(spec, "jobTemplate", "spec")),
                List.copyOf(notes));
    }

    /** The time zone of a schedule; what is wrong with either is noted. */
    private static String zone(String schedule, String timeZone, List<String> notes) {
        String named = timeZone.isEmpty() ? UTC : timeZone;
        try {
            ZoneId zone = TimeZones.find(named)
                    .orElseThrow(() -> new IllegalArgumentException("the time zone \"" + named + "\" is unknown"));
            ZoneId used = CronSchedule.parse(schedule, zone).zone();
            if (timeZone.isEmpty() && used.equals(zone)) {
                notes.add("No timeZone set; the controller's zone applies (assumed UTC here)");
            }
            return used.equals(zone) ? named : used.getId();
        } catch (IllegalArgumentException e) {
            notes.add("The schedule \"" + schedule + "\" never runs: " + e.getMessage());
            return UTC;
        }
    }
}
