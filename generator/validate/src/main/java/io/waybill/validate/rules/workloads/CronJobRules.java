package io.waybill.validate.rules.workloads;

import io.waybill.kubernetes.schedule.CronSchedule;
import io.waybill.kubernetes.schedule.TimeZones;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** CronJobs, and the Jobs that they are to make. */
final class CronJobRules {

    private CronJobRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(CronJobRules::check, "batch.v1.CronJob", "batch.v1beta1.CronJob", "batch.v2alpha1.CronJob");
    }

    private static void check(TypedObject cronJob) {
        TypedObject spec = cronJob.objectOrEmpty("spec");
        if (spec.require("schedule", "Write five fields, such as \"0 4 * * *\".")) {
            schedule(spec);
        }
        if (spec.has("timeZone")) {
            timeZone(spec);
        }
        Ranges.notNegative(spec, "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit");
        TypedObject job = spec.objectOrEmpty("jobTemplate").objectOrEmpty("spec");
        JobRules.spec(job);
        selector(job);
    }

    private static void schedule(TypedObject spec) {
        String schedule = spec.text("schedule");
        if (spec.isAtLeast(Behaviour.NO_ZONE_IN_SCHEDULES) && schedule.contains("TZ")) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    "schedule",
                    "The schedule must not contain a time zone.",
                    "Put the time zone into timeZone.");
            return;
        }
        boolean isFieldTooMany = schedule.contains("TZ=") && !spec.isAtLeast(Behaviour.ZONE_IN_SCHEDULES);
        CronSchedule.fault(isFieldTooMany ? " " + schedule : schedule)
                .ifPresent(what -> spec.error(
                        Rule.INVALID_FORMAT,
                        "schedule",
                        "\"" + schedule + "\" is not a schedule: " + what + ".",
                        "Write minute, hour, day of the month, month and day of the week, such as \"30 4 * * 1-5\"."));
    }

    private static void timeZone(TypedObject spec) {
        String zone = spec.text("timeZone");
        if (!TimeZones.isKnown(zone)) {
            spec.error(
                    Rule.INVALID_FORMAT,
                    "timeZone",
                    "\"" + zone + "\" is not a time zone of the IANA database.",
                    "Use a name such as \"Etc/UTC\" or \"Europe/Berlin\".");
        }
    }

    private static void selector(TypedObject job) {
        if (job.has("selector")) {
            job.error(
                    Rule.FORBIDDEN_FIELD,
                    "selector",
                    "The Jobs of a CronJob cannot have a selector of their own.",
                    "Remove it; the API server makes one up.");
        }
        if (job.isTrue("manualSelector")) {
            job.error(
                    Rule.UNSUPPORTED_VALUE,
                    "manualSelector",
                    "The Jobs of a CronJob cannot have a selector of their own, but manualSelector is true.",
                    "Remove it.");
        }
    }
}
