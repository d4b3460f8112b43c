package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The defaults of Deployments by API group, how long they take, and what stops them. */
class DeploymentRolloutTest {

    private static DeploymentRollout rollout(String apiVersion, String spec) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: %s
                        kind: Deployment
                        metadata: {name: web}
                        spec: {%s}
                        """.formatted(apiVersion, spec)))
                .deployment("web")
                .orElseThrow();
    }

    private static DeploymentRollout rollout(String spec) {
        return rollout("apps/v1", spec);
    }

    private static String container(String probes) {
        return "template: {spec: {containers: [{name: web, %s}]}}".formatted(probes);
    }

    @Test
    void keepsTenOldVersionsAndGivesUpAfterTenMinutes() {
        DeploymentRollout rollout = rollout("replicas: 8");

        assertThat(rollout.revisions()).isEqualTo(10);
        assertThat(rollout.progressDeadlineSeconds()).isEqualTo(600);
        assertThat(rollout.maxTotal()).isEqualTo(10);
        assertThat(rollout.minAvailable()).isEqualTo(6);
    }

    @Test
    void movedOnePodAndNeverGaveUpInExtensions() {
        DeploymentRollout rollout = rollout("extensions/v1beta1", "replicas: 8");

        assertThat(rollout.maxSurge()).isEqualTo(1);
        assertThat(rollout.maxUnavailable()).isEqualTo(1);
        assertThat(rollout.progressDeadlineSeconds()).isZero();
        assertThat(rollout.revisions()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void stopsAllPodsBeforeItStartsNewOnesWhenItRecreates() {
        DeploymentRollout rollout = rollout("replicas: 3, strategy: {type: Recreate}, minReadySeconds: 5");

        assertThat(rollout.strategy()).isEqualTo("Recreate");
        assertThat(rollout.maxTotal()).isEqualTo(3);
        assertThat(rollout.minAvailable()).isZero();
        assertThat(rollout.steps())
                .containsExactly(
                        new Step("Scaled down old ReplicaSet to 0", 0, 0, 0),
                        new Step("Scaled up new ReplicaSet to 3", 3, 0, 0));
        assertThat(rollout.atLeastSeconds()).isEqualTo(5);
    }

    @Test
    void takesNoStepsWithoutPods() {
        assertThat(rollout("replicas: 0").steps()).isEmpty();
        assertThat(rollout("replicas: 0, strategy: {type: Recreate}").steps()).isEmpty();
        assertThat(rollout("replicas: 0, minReadySeconds: 30").atLeastSeconds()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paused: true | Paused: nothing is rolled out until spec.paused is false",
                "revisionHistoryLimit: 0 | revisionHistoryLimit 0 keeps no old version: kubectl rollout undo has nothing to go back to",
                "progressDeadlineSeconds: 30, minReadySeconds: 30 | The API server refuses progressDeadlineSeconds 30: it must be more than minReadySeconds"
            })
    void tellsWhatStopsIt(String spec, String note) {
        assertThat(rollout(spec).notes()).containsExactly(note);
    }

    @Test
    void acceptsADeadlineJustAboveTheSecondsThatPodsMustBeReady() {
        assertThat(rollout("progressDeadlineSeconds: 31, minReadySeconds: 30").notes())
                .isEmpty();
    }

    @Test
    void addsTheSecondsThatPodsMustBeReadyToThoseOfTheirProbes() {
        DeploymentRollout rollout = rollout("replicas: 1, minReadySeconds: 10, "
                + container("startupProbe: {initialDelaySeconds: 3},"
                        + " readinessProbe: {initialDelaySeconds: 5, periodSeconds: 4, successThreshold: 3}"));

        assertThat(rollout.timing().readyAfter()).isEqualTo(3 + 5 + 2 * 4);
        assertThat(rollout.timing().availableAfter()).isEqualTo(26);
    }

    @Test
    void isReadyWhenTheSlowestContainerIs() {
        DeploymentRollout rollout = rollout("template: {spec: {containers: ["
                + "{name: a, readinessProbe: {initialDelaySeconds: 7}},"
                + " {name: b, readinessProbe: {initialDelaySeconds: 20}}, {name: c}]}}");

        assertThat(rollout.timing().readyAfter()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "livenessProbe: {} | 21",
                "livenessProbe: {initialDelaySeconds: 5, periodSeconds: 2, failureThreshold: 1, timeoutSeconds: 3} | 8",
                "livenessProbe: {}, startupProbe: {failureThreshold: 30} | 291",
                "readinessProbe: {} | 0"
            })
    void restartsAContainerOnceItsProbeHasFailedOftenEnough(String probes, long seconds) {
        assertThat(rollout(container(probes)).timing().restartedAfter()).isEqualTo(seconds);
    }

    @Test
    void tellsAContainerThatIsRestartedBeforeItCanBeReady() {
        assertThat(rollout(container("livenessProbe: {periodSeconds: 1}, readinessProbe: {initialDelaySeconds: 60}"))
                        .notes())
                .containsExactly("Where the liveness or startup probe fails, containers are restarted after 3 s, before"
                        + " they can be ready");
    }

    @Test
    void tellsADeadlineThatPassesBeforeAPodCanBeAvailable() {
        assertThat(rollout("progressDeadlineSeconds: 50, " + container("readinessProbe: {initialDelaySeconds: 60}"))
                        .notes())
                .containsExactly("A pod needs at least 60 s, so the deadline of 50 s passes first");
    }

    @Test
    void letsPodsTakeThirtySecondsToStopUnlessTheySayOtherwise() {
        assertThat(rollout("").timing().terminationGrace()).isEqualTo(30);
        assertThat(rollout("template: {spec: {terminationGracePeriodSeconds: 0}}")
                        .timing()
                        .terminationGrace())
                .isZero();
    }

    @Test
    void anAutoscalerDoesNotWakeAWorkloadWithZeroReplicas() {
        String scaler = """
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: scaler}
                spec: {scaleTargetRef: {apiVersion: %s, kind: Deployment, name: web}, minReplicas: 4, maxReplicas: 8}
                """;
        String web = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: %d}\n";

        assertThat(replicas(web.formatted(0) + scaler.formatted("apps/v1"))).isZero();
        assertThat(replicas(web.formatted(9) + scaler.formatted("apps/v1"))).isEqualTo(8);
        assertThat(replicas(web.formatted(6) + scaler.formatted("apps/v1"))).isEqualTo(6);
        assertThat(replicas(web.formatted(9) + scaler.formatted("other.example.com/v1")))
                .isEqualTo(9);
    }

    private static int replicas(String yaml) {
        return Rollouts.of(Yaml.manifest(yaml)).deployment("web").orElseThrow().replicas();
    }
}
