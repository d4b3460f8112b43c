package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.rollout.CronPlan;
import io.waybill.explain.rollout.JobPlan;
import io.waybill.explain.rollout.Rollouts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pods Jobs run, when they give up, and what CronJobs do beyond their schedule. */
class JobTest {

    private static JobPlan job(String spec) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: batch/v1
                        kind: Job
                        metadata: {name: job}
                        spec: {%s}
                        """.formatted(spec))).job("job").orElseThrow();
    }

    private static CronPlan cron(String spec) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata: {name: cron}
                        spec: {%s}
                        """.formatted(spec))).cronJob("cron").orElseThrow();
    }

    @Test
    void runsOnePodOnceByDefaultAndSurvivesSixFailures() {
        JobPlan plan = job("");

        assertThat(plan.completions()).isEqualTo(1);
        assertThat(plan.parallelism()).isEqualTo(1);
        assertThat(plan.rounds()).isEqualTo(1);
        assertThat(plan.backoffLimit()).isEqualTo(6);
        assertThat(plan.activeDeadlineSeconds()).isZero();
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void isAWorkQueueWhereOnlyTheParallelismIsGiven() {
        JobPlan plan = job("parallelism: 5");

        assertThat(plan.completions()).isZero();
        assertThat(plan.parallelism()).isEqualTo(5);
        assertThat(plan.rounds()).isEqualTo(1);
        assertThat(plan.notes()).containsExactly("A work queue: done once a pod has succeeded and all have ended");
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 3, 1", "9, 4, 4, 3", "8, 4, 4, 2", "0, 2, 0, 0", "2147483647, 2, 2, 1073741824"})
    void neverRunsMorePodsThanMustSucceed(int completions, int parallelism, int running, long rounds) {
        JobPlan plan = job("completions: %d, parallelism: %d".formatted(completions, parallelism));

        assertThat(plan.parallelism()).isEqualTo(running);
        assertThat(plan.rounds()).isEqualTo(rounds);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 10", "2, 30", "5, 310", "6, 630", "7, 990", "8, 1350"})
    void doublesItsWaitsUpToSixMinutes(int limit, long seconds) {
        assertThat(job("backoffLimit: " + limit).backoffSeconds()).isEqualTo(seconds);
    }

    @Test
    void countsTheFailuresOfEachIndexWhereThatIsSaid() {
        JobPlan plan = job("completionMode: Indexed, completions: 3, backoffLimitPerIndex: 1, backoffLimit: 4");

        assertThat(plan.indexed()).isTrue();
        assertThat(plan.backoffLimit()).isEqualTo(1);
        assertThat(plan.backoffSeconds()).isEqualTo(10);
    }

    @Test
    void tellsWhatKeepsItFromRunningAndWhatRemovesIt() {
        assertThat(job("suspend: true, activeDeadlineSeconds: 100").notes())
                .containsExactly("Suspended: no pod is started until spec.suspend is false");
        assertThat(job("parallelism: 0, completions: 2").notes()).containsExactly("parallelism 0 runs no pod");
        assertThat(job("parallelism: 0, completions: 2").rounds()).isZero();
        assertThat(job("ttlSecondsAfterFinished: 0").notes()).containsExactly("Removed 0 s after it has ended");
    }

    @Test
    void aCronJobWithoutAZoneRunsInThatOfTheController() {
        CronPlan plan = cron("schedule: '0 1 * * *'");

        assertThat(plan.timeZone()).isEqualTo("UTC");
        assertThat(plan.concurrencyPolicy()).isEqualTo("Allow");
        assertThat(plan.notes()).containsExactly("No timeZone set; the controller's zone applies (assumed UTC here)");
    }

    @Test
    void aSuspendedCronJobHasNoNextRun() {
        CronPlan plan = cron("schedule: '* * * * *', timeZone: Etc/UTC, suspend: true");

        assertThat(plan.runsAfter(Instant.EPOCH, 3)).isEmpty();
        assertThat(plan.notes()).containsExactly("Suspended: it does not run until spec.suspend is false");
    }

    @Test
    void aCronJobPlansTheJobThatItMakes() {
        CronPlan plan = cron("schedule: '@daily', timeZone: Etc/UTC, concurrencyPolicy: Forbid,"
                + " startingDeadlineSeconds: 60, jobTemplate: {spec: {completions: 4, parallelism: 2}}");

        assertThat(plan.job().rounds()).isEqualTo(2);
        assertThat(plan.job().job()).hasToString("CronJob default/cron");
        assertThat(plan.concurrencyPolicy()).isEqualTo("Forbid");
        assertThat(plan.notes()).containsExactly("A run that could not start within 60 s is left out");
    }

    @Test
    void anUnknownZoneKeepsACronJobFromRunning() {
        CronPlan plan = cron("schedule: '0 1 * * *', timeZone: Moon/Base");

        assertThat(plan.notes())
                .containsExactly("The schedule \"0 1 * * *\" never runs: the time zone \"Moon/Base\" is unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@hourly; 2026-05-05T10:30:00Z; 2026-05-05T11:00:00Z",
                "@weekly; 2026-05-05T10:30:00Z; 2026-05-10T00:00:00Z",
                "@monthly; 2026-05-05T10:30:00Z; 2026-06-01T00:00:00Z",
                "@yearly; 2026-05-05T10:30:00Z; 2027-01-01T00:00:00Z",
                "0 0 * JAN,jul ?; 2026-05-05T10:30:00Z; 2026-07-01T00:00:00Z"
            })
    void theNamesOfSchedulesStandForTheirFields(String schedule, Instant after, Instant run) {
        assertThat(cron("schedule: \"%s\", timeZone: Etc/UTC".formatted(schedule))
                        .runsAfter(after, 1))
                .extracting(next -> next.toInstant())
                .containsExactly(run);
    }
}
