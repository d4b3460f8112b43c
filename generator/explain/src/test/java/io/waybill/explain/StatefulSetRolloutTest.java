package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.StatefulSetRollout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The defaults of StatefulSets, and what keeps their pods from being replaced. */
class StatefulSetRolloutTest {

    private static StatefulSetRollout rollout(String apiVersion, String spec) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: %s
                        kind: StatefulSet
                        metadata: {name: db}
                        spec: {%s}
                        """.formatted(apiVersion, spec)))
                .statefulSet("db")
                .orElseThrow();
    }

    @Test
    void replacesPodsOneByOneAndInOrderByDefault() {
        StatefulSetRollout rollout = rollout("apps/v1", "replicas: 3, minReadySeconds: 20");

        assertThat(rollout.strategy()).isEqualTo("RollingUpdate");
        assertThat(rollout.podManagement()).isEqualTo("OrderedReady");
        assertThat(rollout.maxUnavailable()).isEqualTo(1);
        assertThat(rollout.minAvailable()).isEqualTo(2);
        assertThat(rollout.updates()).isEqualTo(3);
        assertThat(rollout.atLeastSeconds()).isEqualTo(60);
        assertThat(rollout.notes()).isEmpty();
    }

    @Test
    void waitsForSomebodyToDeletePodsOnDelete() {
        StatefulSetRollout rollout = rollout("apps/v1", "replicas: 3, updateStrategy: {type: OnDelete}");

        assertThat(rollout.order()).isEmpty();
        assertThat(rollout.minAvailable()).isEqualTo(3);
        assertThat(rollout.notes()).containsExactly("OnDelete: a pod gets the new version when somebody deletes it");
    }

    @Test
    void waitedByDefaultInItsFirstBeta() {
        assertThat(rollout("apps/v1beta1", "replicas: 2").strategy()).isEqualTo("OnDelete");
        assertThat(rollout("apps/v1beta2", "replicas: 2").strategy()).isEqualTo("RollingUpdate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 3, updateStrategy: {rollingUpdate: {partition: 3}} | The partition 3 covers all pods, so none is replaced",
                "replicas: 3, updateStrategy: {rollingUpdate: {partition: 1}} | Pods below ordinal 1 keep the old version",
                "replicas: 3, ordinals: {start: 5}, updateStrategy: {rollingUpdate: {partition: 1}} | Pods below ordinal 6 keep the old version"
            })
    void tellsWhatThePartitionKeeps(String spec, String note) {
        assertThat(rollout("apps/v1", spec).notes()).containsExactly(note);
    }

    @Test
    void keepsAllPodsAvailableWhereThePartitionCoversThem() {
        StatefulSetRollout rollout = rollout("apps/v1", "replicas: 3, updateStrategy: {rollingUpdate: {partition: 9}}");

        assertThat(rollout.updates()).isZero();
        assertThat(rollout.minAvailable()).isEqualTo(3);
        assertThat(rollout.atLeastSeconds()).isZero();
    }

    @Test
    void listsOnlyTheFirstThousandPods() {
        StatefulSetRollout rollout = rollout("apps/v1", "replicas: 5000");

        assertThat(rollout.order()).hasSize(1000).last().hasToString("[db-4000]");
        assertThat(rollout.updates()).isEqualTo(5000);
    }
}
