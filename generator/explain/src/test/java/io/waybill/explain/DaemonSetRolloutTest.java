package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.rollout.DaemonSetRollout;
import io.waybill.explain.rollout.Rollouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DaemonSets count nodes, and round what may be missing up. */
class DaemonSetRolloutTest {

    private static DaemonSetRollout rollout(String apiVersion, String spec) {
        return Rollouts.of(Yaml.manifest("""
                        apiVersion: %s
                        kind: DaemonSet
                        metadata: {name: agent}
                        spec: {%s}
                        """.formatted(apiVersion, spec)))
                .daemonSet("agent")
                .orElseThrow();
    }

    private static DaemonSetRollout updating(String amounts) {
        return rollout("apps/v1", "updateStrategy: {rollingUpdate: {%s}}".formatted(amounts));
    }

    @Test
    void replacesOnePodAfterTheOtherByDefault() {
        DaemonSetRollout rollout = rollout("apps/v1", "");

        assertThat(rollout.strategy()).isEqualTo("RollingUpdate");
        assertThat(rollout.maxUnavailableOn(50)).isEqualTo(1);
        assertThat(rollout.maxSurgeOn(50)).isZero();
        assertThat(rollout.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10%, 5, 1", "10%, 11, 2", "3, 2, 2", "100%, 7, 7", "1%, 0, 0"})
    void roundsUpToNodesAndNeverAboveThem(String amount, int nodes, int missing) {
        assertThat(updating("maxUnavailable: " + amount).maxUnavailableOn(nodes))
                .isEqualTo(missing);
    }

    @Test
    void surgesOnNodesWhereNothingMayBeMissing() {
        DaemonSetRollout rollout = updating("maxSurge: 30%, maxUnavailable: 0");

        assertThat(rollout.maxSurgeOn(4)).isEqualTo(2);
        assertThat(rollout.maxUnavailableOn(4)).isZero();
        assertThat(rollout.notes()).isEmpty();
    }

    @Test
    void tellsAmountsThatTheApiServerRefuses() {
        assertThat(updating("maxUnavailable: 0").notes())
                .containsExactly("The API server refuses maxUnavailable 0 where maxSurge is 0 too: nothing could move");
        assertThat(updating("maxSurge: 1").notes())
                .containsExactly(
                        "The API server refuses maxSurge with the default maxUnavailable 1: set maxUnavailable to 0");
        assertThat(updating("maxSurge: 1, maxUnavailable: 1").notes())
                .containsExactly("The API server refuses maxSurge together with maxUnavailable: set one of them to 0");
    }

    @Test
    void tellsThatPodsOnTheNetworkOfTheNodeCannotSurge() {
        String host = ", template: {spec: {hostNetwork: true}}";
        String surging = "updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}";

        assertThat(rollout("apps/v1", surging + host).notes())
                .containsExactly("On the node's own network two pods cannot share ports, so surging is not possible");
        assertThat(rollout("apps/v1", "minReadySeconds: 1" + host).notes()).isEmpty();
    }

    @Test
    void waitedForSomebodyToDeletePodsBeforeItWasInApps() {
        assertThat(rollout("extensions/v1beta1", "").strategy()).isEqualTo("OnDelete");
        assertThat(rollout("apps/v1beta2", "").strategy()).isEqualTo("RollingUpdate");
        assertThat(rollout("apps/v1", "updateStrategy: {type: OnDelete}").notes())
                .containsExactly("OnDelete: a pod gets the new version when somebody deletes it");
    }
}
