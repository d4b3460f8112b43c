package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** Jobs above their pods, alone and as templates of CronJobs. */
final class JobRules {

    private static final long MOST_PARALLEL_INDEXES = 100_000;
    private static final long MANY_COMPLETIONS = 100_000;
    private static final long MOST_FAILED_INDEXES = 100_000;
    private static final long MOST_OF_MANY = 10_000;
    private static final int LONGEST_MANAGER = 63;

    private JobRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("batch.v1.PodFailurePolicyOnPodConditionsPattern");
        rules.on(JobRules::job, "batch.v1.Job");
    }

    private static void job(TypedObject job) {
        TypedObject spec = job.objectOrEmpty("spec");
        spec(spec);
        JobSelectorRules.check(job, spec);
    }

    static boolean isIndexed(TypedObject spec) {
        return spec.text("completionMode").equals("Indexed");
    }

    /** What holds for every Job, whoever writes it. */
    static void spec(TypedObject spec) {
        Ranges.notNegative(
                spec,
                "parallelism",
                "completions",
                "activeDeadlineSeconds",
                "backoffLimit",
                "ttlSecondsAfterFinished",
                "backoffLimitPerIndex",
                "maxFailedIndexes");
        if (spec.has("maxFailedIndexes")) {
            spec.require("backoffLimitPerIndex", "Set how often each index may fail.");
        }
        if (isIndexed(spec)) {
            indexes(spec);
        } else if (spec.text("completionMode").equals("NonIndexed")) {
            needsIndexes(spec, "backoffLimitPerIndex");
            needsIndexes(spec, "maxFailedIndexes");
        }
        managedBy(spec);
        restartPolicy(spec);
        PodFailurePolicyRules.check(spec);
        SuccessPolicyRules.check(spec);
    }

    private static void indexes(TypedObject spec) {
        boolean isTemplate = spec.path().toString().startsWith("spec.jobTemplate");
        if ((isTemplate || spec.has("parallelism")) && !spec.has("completions")) {
            spec.error(
                    Rule.REQUIRED,
                    "completions",
                    "The pods of this Job have indexes, but nothing says how many there are.",
                    "Set completions.");
        }
        atMost(spec, "parallelism", MOST_PARALLEL_INDEXES);
        atMost(spec, "maxFailedIndexes", MOST_FAILED_INDEXES);
        Long completions = spec.number("completions");
        if (completions == null) {
            return;
        }
        atMost(spec, "maxFailedIndexes", completions);
        if (completions > MANY_COMPLETIONS && spec.has("backoffLimitPerIndex")) {
            spec.require("maxFailedIndexes", "Set how many of those indexes may fail.");
            atMost(spec, "parallelism", MOST_OF_MANY);
            atMost(spec, "maxFailedIndexes", MOST_OF_MANY);
        }
    }

    private static void atMost(TypedObject spec, String field, long most) {
        Long number = spec.number(field);
        if (number != null && number > most) {
            spec.error(
                    Rule.OUT_OF_RANGE,
                    field,
                    "\"" + field + "\" is " + number + ", but this Job can have " + most + " at most.",
                    "Write " + most + " or less.");
        }
    }

    static void needsIndexes(TypedObject spec, String field) {
        if (spec.has(field)) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    field,
                    "\"" + field + "\" is set, but the pods of this Job have no indexes.",
                    "Set completionMode to Indexed, or remove it.");
        }
    }

    private static void managedBy(TypedObject spec) {
        if (!spec.has("managedBy") || !spec.require("managedBy", "Name the controller, or remove it.")) {
            return;
        }
        Format.DOMAIN_PREFIXED_PATH.check(spec, "managedBy");
        if (spec.text("managedBy").length() > LONGEST_MANAGER) {
            spec.error(
                    Rule.TOO_LARGE,
                    "managedBy",
                    "\"managedBy\" has more than " + LONGEST_MANAGER + " characters.",
                    "Use a shorter name.");
        }
    }

    private static void restartPolicy(TypedObject spec) {
        TypedObject pod = spec.objectOrEmpty("template").objectOrEmpty("spec");
        String policy = pod.text("restartPolicy");
        if (policy.equals("Always")) {
            pod.error(
                    Rule.REQUIRED,
                    "restartPolicy",
                    "The pods of a Job end, but their restartPolicy is Always"
                            + (pod.hasSome("restartPolicy") ? "." : " by default."),
                    "Set it to OnFailure or Never.");
        } else if (policy.equals("OnFailure") && spec.has("podFailurePolicy")) {
            pod.error(
                    Rule.MISMATCH,
                    "restartPolicy",
                    "With a podFailurePolicy pods are not restarted, but their restartPolicy is OnFailure.",
                    "Set it to Never.");
        }
    }
}
