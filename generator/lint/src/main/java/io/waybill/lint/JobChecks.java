package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.batch.v1.CronJob;
import io.waybill.dsl.batch.v1.Job;
import io.waybill.rules.ManifestRule;
import java.util.List;

/** Work that ends. */
final class JobChecks {

    private static final List<String> HOOKS =
            List.of("helm.sh/hook-delete-policy", "argocd.argoproj.io/hook-delete-policy");

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forKind(Job.class)
                            .should("job-stays", "go when it is done", (job, found) -> {
                                boolean isHook = HOOKS.stream().anyMatch(job.annotations()::containsKey);
                                if (job.spec().ttlSecondsAfterFinished().isEmpty() && !isHook) {
                                    found.at(
                                            "spec.ttlSecondsAfterFinished",
                                            "It stays when it is done, and so do its pods.");
                                }
                            })
                            .because("Somebody has to remove them before it can be applied with a change.")
                            .fix("Set ttlSecondsAfterFinished."),
                    "job-ttl-seconds-after-finished",
                    "",
                    ""),
            recommended(
                    ManifestRule.forKind(CronJob.class)
                            .should("no-start-deadline", "give up late runs", (job, found) -> {
                                if (job.spec().startingDeadlineSeconds().isEmpty()) {
                                    found.at(
                                            "spec.startingDeadlineSeconds",
                                            "A run that is late is made up for, however late.");
                                }
                            })
                            .because("After 100 that were missed, the controller makes none at all.")
                            .fix("Set startingDeadlineSeconds."),
                    "",
                    "cronjob-has-deadline",
                    ""),
            strict(
                    ManifestRule.forKind(CronJob.class)
                            .should("scheduled-job-expires", "keep Jobs by their number", (job, found) -> {
                                if (job.spec()
                                        .jobTemplate()
                                        .spec()
                                        .flatMap(spec -> spec.ttlSecondsAfterFinished())
                                        .isPresent()) {
                                    found.at("spec.jobTemplate.spec.ttlSecondsAfterFinished", "Its Jobs go by age.");
                                }
                            })
                            .because("successfulJobsHistoryLimit and failedJobsHistoryLimit keep as many as are wanted;"
                                    + " with both, a Job that failed may be gone before it is looked at.")
                            .fix("Remove ttlSecondsAfterFinished, and set the limits."),
                    "job-ttl-seconds-after-finished",
                    "",
                    ""));

    private JobChecks() {}
}
