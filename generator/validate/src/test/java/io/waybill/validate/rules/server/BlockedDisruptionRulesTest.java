package io.waybill.validate.rules.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import io.waybill.validate.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets beside their workloads; the eviction API of a 1.36.2 answered as the table says. */
class BlockedDisruptionRulesTest {

    private static final String TEMPLATE =
            "template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}";

    private static String deployment(int replicas) {
        return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: " + replicas
                + ", selector: {matchLabels: {app: a}}, " + TEMPLATE + "}}\n---\n";
    }

    private static String budget(String name, String amount) {
        return "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: " + name
                + "}, spec: {selector: {matchLabels: {app: a}}, " + amount + "}}\n---\n";
    }

    private static String found(String yaml) {
        return String.join(
                " ",
                Judging.of(yaml).finish().findings().stream()
                        .filter(finding -> finding.rule() == Rule.BLOCKED_DISRUPTION)
                        .map(finding -> finding.field())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | minAvailable: 1       | spec.minAvailable
            2 | minAvailable: 1       | ''
            2 | minAvailable: '50%'   | ''
            3 | minAvailable: '100%'  | spec.minAvailable
            2 | minAvailable: 5       | spec.minAvailable
            3 | maxUnavailable: '30%' | ''
            3 | maxUnavailable: 0     | spec.maxUnavailable
            3 | maxUnavailable: '0%'  | spec.maxUnavailable
            0 | minAvailable: 1       | ''
            """)
    void aBudgetThatNeedsAllPodsBlocksEveryEviction(int replicas, String amount, String expected) {
        assertThat(found(deployment(replicas) + budget("a", amount))).isEqualTo(expected);
    }

    @Test
    void theMostReplicasOfAnAutoscalerCount() {
        String scaler = "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: a}, spec: {"
                + "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, maxReplicas: 4}}\n---\n";

        assertThat(found(deployment(1) + scaler + budget("a", "minAvailable: 1")))
                .isEmpty();
    }

    @Test
    void aPodWithTwoBudgetsIsNeverEvicted() {
        assertThat(found(deployment(3) + budget("a", "minAvailable: 1") + budget("b", "minAvailable: 1")))
                .isEqualTo("spec.selector");
    }

    @Test
    void oneBudgetInTwoVersionsOfTheApiIsOneBudget() {
        assertThat(found(deployment(3)
                        + budget("a", "minAvailable: 1")
                        + budget("a", "minAvailable: 1").replace("policy/v1", "policy/v1beta1")))
                .isEmpty();
    }

    @Test
    void aJobHasNoScaleThatAShareCouldBeTakenOf() {
        String job = "{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {metadata: {labels: "
                + "{app: a}}, spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}\n---\n";

        assertThat(found(job + budget("a", "maxUnavailable: 1"))).isEqualTo("spec.maxUnavailable");
        assertThat(found(job + budget("a", "minAvailable: 1"))).isEmpty();
    }
}
