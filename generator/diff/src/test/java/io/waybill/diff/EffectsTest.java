package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What accepted changes do on a cluster. */
class EffectsTest {

    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: %s
            metadata: {name: web}
            spec:
              %s
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: 'web:%s'}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "2, 25%, 25%, 3, 2",
        "3, 25%, 25%, 4, 3",
        "10, 25%, 25%, 13, 8",
        "4, 0, 2, 4, 2",
        "1, 0, 0, 1, 0",
        "2, 150%, 200%, 4, 0"
    })
    void rollsDeploymentsWithinTheirBounds(String replicas, String surge, String unavailable, int most, int available) {
        String spec = "replicas: %s\n  strategy: {rollingUpdate: {maxSurge: %s, maxUnavailable: %s}}"
                .formatted(replicas, surge, unavailable);

        assertThat(imageChange("Deployment", spec))
                .isEqualTo("roll: At most " + most + (most == 1 ? " pod" : " pods") + " at a time, at least "
                        + available + " available.");
    }

    @Test
    void rollsWithAQuarterWhereNothingIsSaid() {
        assertThat(imageChange("Deployment", "replicas: 2"))
                .isEqualTo("roll: At most 3 pods at a time, at least 2 available.");
    }

    @Test
    void recreatesThePodsOfADeploymentThatMayNotRoll() {
        assertThat(imageChange("Deployment", "replicas: 3\n  strategy: {type: Recreate}"))
                .isEqualTo("recreate: All 3 pods stop before the first new one starts.");
    }

    @ParameterizedTest
    @CsvSource({
        "1.37, 1, one by one",
        "1.37, 2, 2 at a time",
        "1.37, 50%, 2 at a time",
        "1.37, 10%, one by one",
        "1.36, 2, one by one" // dropped, since its gate is off until 1.37
    })
    void rollsAStatefulSetAsFarAsPodsMayBeUnavailable(String minor, String maxUnavailable, String pace) {
        String spec = "replicas: 5\n  updateStrategy: {rollingUpdate: {maxUnavailable: %s}}".formatted(maxUnavailable);

        assertThat(imageChange(minor, "StatefulSet", spec))
                .isEqualTo("roll: 5 pods " + pace + ", from number 4 down to 0.");
    }

    @Test
    void rollsNothingThatIsPausedOrHasNoPods() {
        assertThat(imageChange("Deployment", "paused: true")).startsWith("update: The Deployment is paused");
        assertThat(imageChange("Deployment", "replicas: 0")).isEqualTo("update: There are no pods to replace.");
    }

    @Test
    void rollsStatefulSetsFromTheLastPodDownToThePartition() {
        assertThat(imageChange("StatefulSet", "serviceName: web\n  replicas: 3"))
                .isEqualTo("roll: 3 pods one by one, from number 2 down to 0.");
        assertThat(imageChange(
                        "StatefulSet",
                        "serviceName: web\n  replicas: 3\n  updateStrategy: {rollingUpdate: {partition: 2}}"))
                .isEqualTo("roll: 1 pod one by one, from number 2 down to 2.");
        assertThat(imageChange(
                        "StatefulSet",
                        "serviceName: web\n  replicas: 3\n  updateStrategy: {rollingUpdate: {partition: 3}}"))
                .startsWith("update: The partition 3 keeps");
        assertThat(imageChange("StatefulSet", "serviceName: web\n  updateStrategy: {type: OnDelete}"))
                .startsWith("update: The strategy is OnDelete");
    }

    @Test
    void rollsDaemonSetsNodeByNode() {
        assertThat(imageChange("DaemonSet", "minReadySeconds: 1"))
                .isEqualTo("roll: Node by node: 1 at most without its pod, 0 with two.");
    }

    @Test
    void leavesPodsOfReplicaSetsAsTheyAre() {
        assertThat(imageChange("ReplicaSet", "replicas: 2")).startsWith("update: Pods that run stay");
    }

    @Test
    void ignoresTheStatus() {
        String service = "{apiVersion: v1, kind: Service, metadata: {name: a}, status: {x: %s}}";

        assertThat(Yaml.changes("1.36", service.formatted(1), service.formatted(2)))
                .containsExactly("status.x changed none");
    }

    @Test
    void takesAnotherVersionOfTheApiAsTheSameObject() {
        String cron = "{apiVersion: %s, kind: CronJob, metadata: {name: a}}";

        assertThat(Yaml.changes("1.22", cron.formatted("batch/v1beta1"), cron.formatted("batch/v1")))
                .containsExactly("apiVersion changed none");
    }

    private static String imageChange(String kind, String spec) {
        return imageChange("1.36", kind, spec);
    }

    private static String imageChange(String minor, String kind, String spec) {
        FieldChange change = ResourceDiff.of(
                        Yaml.api(minor),
                        Yaml.read(WORKLOAD.formatted(kind, spec, 1)),
                        Yaml.read(WORKLOAD.formatted(kind, spec, 2)))
                .get(0);
        return change.effect() + ": " + change.reason();
    }
}
