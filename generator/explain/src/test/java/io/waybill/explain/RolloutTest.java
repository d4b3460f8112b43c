package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Target;
import io.waybill.explain.rollout.CronPlan;
import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.JobPlan;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.StatefulSetRollout;
import io.waybill.explain.rollout.Step;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutTest {

    private static DeploymentRollout deployment(Object replicas, Object surge, Object unavailable) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec:
                          replicas: %s
                          strategy: {rollingUpdate: {maxSurge: %s, maxUnavailable: %s}}
                          template: {spec: {containers: [{name: web}]}}
                        """.formatted(replicas, surge, unavailable)))
                .deployment("web")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 25%, 25%, 3, 2",
        "10, 25%, 25%, 13, 8",
        "4, 150%, 0, 8, 4",
        "1, 0%, 25%, 1, 0",
        "3, 1, 5, 4, 0",
        "0, 25%, 25%, 0, 0",
        "2147483647, 100%, 0, 2147483647, 2147483647"
    })
    void roundsSurgeUpAndUnavailableDown(int replicas, String surge, String unavailable, int most, int least) {
        DeploymentRollout rollout = deployment(replicas, surge, unavailable);

        assertThat(rollout.maxTotal()).isEqualTo(most);
        assertThat(rollout.minAvailable()).isEqualTo(least);
    }

    @Test
    void stepsAsTheControllerDoes() {
        assertThat(deployment(10, "3", "2").steps())
                .startsWith(
                        new Step("Scaled up new ReplicaSet to 3", 3, 10, 10),
                        new Step("Scaled down old ReplicaSet to 8", 3, 8, 8),
                        new Step("Scaled up new ReplicaSet to 5", 5, 8, 8))
                .endsWith(new Step("Scaled down old ReplicaSet to 0", 10, 0, 10));
    }

    @Property
    void staysWithinItsBounds(
            @ForAll @IntRange(max = 200) int replicas,
            @ForAll @IntRange(max = 250) int surge,
            @ForAll @IntRange(max = 120) int unavailable) {
        DeploymentRollout rollout = deployment(replicas, surge + "%", unavailable + "%");

        assertThat(rollout.complete()).isTrue();
        assertThat(rollout.steps())
                .allMatch(step -> step.newPods() + step.oldPods() <= rollout.maxTotal())
                .allMatch(step -> step.available() >= rollout.minAvailable());
        if (replicas > 0) {
            Step last = rollout.steps().get(rollout.steps().size() - 1);
            assertThat(List.of(last.newPods(), last.oldPods())).containsExactly(replicas, 0);
        }
    }

    @Test
    void tellsOnlyTheFirstStepsOfAnEndlessRollout() {
        DeploymentRollout rollout = deployment(2_000_000_000, 1, 0);

        assertThat(rollout.steps()).hasSize(1000);
        assertThat(rollout.complete()).isFalse();
    }

    @Test
    void saysWhatIsContradictory() {
        assertThat(deployment(3, 0, 0).notes())
                .containsExactly(
                        "The API server refuses maxUnavailable 0 where maxSurge is 0 too: nothing could move",
                        "Both amounts come to 0 pods, so the controller takes maxUnavailable as 1");
        assertThat(deployment(3, 0, "200%").notes())
                .containsExactly("The API server refuses maxUnavailable 200%: more than 100%");
    }

    private static StatefulSetRollout statefulSet(String minor, String spec) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: apps/v1
                        kind: StatefulSet
                        metadata: {name: db}
                        spec: {serviceName: db, %s, template: {spec: {containers: [{name: db}]}}}
                        """.formatted(spec)), Target.kubernetes(minor))
                .statefulSet("db")
                .orElseThrow();
    }

    @Test
    void replacesPodsOfAStatefulSetFromTheHighestDownToThePartition() {
        StatefulSetRollout rollout = statefulSet(
                "1.37", "replicas: 5, updateStrategy: {rollingUpdate: {partition: 2, maxUnavailable: 50%}}");

        assertThat(rollout.order()).containsExactly(List.of("db-4", "db-3"), List.of("db-2"));
        assertThat(rollout.minAvailable()).isEqualTo(3);
    }

    @Test
    void replacesOnePodAtATimeWhereTheGateOfMaxUnavailableIsOff() {
        StatefulSetRollout rollout =
                statefulSet("1.36", "replicas: 3, updateStrategy: {rollingUpdate: {maxUnavailable: 2}}");

        assertThat(rollout.order()).containsExactly(List.of("db-2"), List.of("db-1"), List.of("db-0"));
        assertThat(rollout.notes())
                .containsExactly(
                        "maxUnavailable counts where the feature gate MaxUnavailableStatefulSet is on, as it is by default"
                                + " from 1.37 on; elsewhere, pods are replaced one at a time");
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 2, [[db-7]]", "1, 4, 3, [[db-4]]", "5, 3, 6, []", "0, 2, 0, '[[db-1], [db-0]]'"})
    void thePartitionCountsFromTheFirstOrdinal(int start, int replicas, int partition, String order) {
        StatefulSetRollout rollout = statefulSet(
                "1.36",
                "replicas: %d, ordinals: {start: %d}, updateStrategy: {rollingUpdate: {partition: %d}}"
                        .formatted(replicas, start, partition));

        assertThat(rollout.order()).hasToString(order);
    }

    @Test
    void aNewReplicaSetNeverHasMoreThanTheWantedPods() {
        assertThat(deployment(3, 5, 0).maxTotal()).isEqualTo(6);
        assertThat(deployment(3, 5, 0).maxSurge()).isEqualTo(5);
    }

    @Test
    void anAutoscalerSaysHowManyPodsThereAre() {
        DeploymentRollout rollout =
                Rollouts.of(Yaml.manifest("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec: {template: {spec: {containers: [{name: web}]}}}
                        ---
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        metadata: {name: scaler}
                        spec:
                          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
                          minReplicas: 4
                          maxReplicas: 8
                        """)).deployment("web").orElseThrow();

        assertThat(rollout.replicas()).isEqualTo(4);
        assertThat(rollout.notes())
                .containsExactly("HorizontalPodAutoscaler default/scaler keeps between 4 and 8 replicas, whatever"
                        + " spec.replicas says");
    }

    private static CronPlan cron(String schedule, String zone) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata: {name: job}
                        spec: {schedule: "%s", timeZone: %s}
                        """.formatted(schedule, zone)))
                .cronJob("job")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30 2 * * *; Europe/Berlin; 2026-03-28T12:00:00Z; 2026-03-30T00:30:00Z; 2026-03-31T00:30:00Z",
                "30 2 * * *; Europe/Berlin; 2026-10-24T22:00:00Z; 2026-10-25T00:30:00Z; 2026-10-25T01:30:00Z",
                "0 0 29 2 *; UTC; 2026-01-01T00:00:00Z; 2028-02-29T00:00:00Z; 2032-02-29T00:00:00Z",
                "0 0 13 * fri; UTC; 2026-02-01T00:00:00Z; 2026-02-06T00:00:00Z; 2026-02-13T00:00:00Z",
                "*/20 9-17/8 * * 1-5; UTC; 2026-01-02T17:20:00Z; 2026-01-02T17:40:00Z; 2026-01-05T09:00:00Z",
                "@every 1.5h; UTC; 2026-01-01T00:10:00Z; 2026-01-01T01:40:00Z; 2026-01-01T03:10:00Z",
                "@every 1h30m; UTC; 2026-01-01T00:10:00Z; 2026-01-01T01:40:00Z; 2026-01-01T03:10:00Z",
                "TZ=Asia/Shanghai 0 8 * * *; UTC; 2026-01-01T00:00:00Z; 2026-01-02T00:00:00Z; 2026-01-03T00:00:00Z"
            })
    void findsTheNextRuns(String schedule, String zone, Instant after, Instant first, Instant second) {
        assertThat(cron(schedule, zone).runsAfter(after, 2))
                .extracting(run -> run.toInstant())
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({"0 0 30 2 *, 0", "61 * * * *, 1", "* * * *, 1", "a b c d e, 1"})
    void findsNoRuns(String schedule, int notes) {
        CronPlan plan = cron(schedule, "UTC");

        assertThat(plan.runsAfter(Instant.EPOCH, 3)).isEmpty();
        assertThat(plan.notes()).hasSize(notes);
    }

    @Test
    void plansAJob() {
        JobPlan plan = Rollouts.of(Yaml.manifest("""
                        apiVersion: batch/v1
                        kind: Job
                        metadata: {name: job}
                        spec: {completions: 10, parallelism: 4, completionMode: Indexed}
                        """)).job("job").orElseThrow();

        assertThat(plan.rounds()).isEqualTo(3);
        assertThat(plan.backoffSeconds()).isEqualTo(10 + 20 + 40 + 80 + 160 + 320);
        assertThat(plan.notes()).contains("JOB_COMPLETION_INDEX runs from 0 to 9");
    }
}
