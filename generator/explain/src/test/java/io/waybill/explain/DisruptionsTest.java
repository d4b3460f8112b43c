package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.disruption.Disruption;
import io.waybill.explain.disruption.Disruptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisruptionsTest {

    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec: {replicas: %s, template: {metadata: {labels: {app: web}}}}
            """;

    private static String budget(String name, String spec) {
        return """
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: %s, namespace: shop}
                spec: {%s}
                """.formatted(name, spec);
    }

    private static Disruption disruption(String... yaml) {
        return Disruptions.of(Yaml.manifest(String.join("", yaml))).budgets().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 'minAvailable: 2', 2, 1",
        "3, 'minAvailable: 50%', 2, 1",
        "3, 'maxUnavailable: 30%', 2, 1",
        "3, 'maxUnavailable: 0', 3, 0",
        "3, 'maxUnavailable: 5', 0, 3",
        "2, 'minAvailable: 5', 5, 0",
        "0, 'minAvailable: 0', 0, 0"
    })
    void needsHealthyPodsAndAllowsTheRest(int replicas, String amount, long needed, long allowed) {
        Disruption disruption =
                disruption(WEB.formatted(replicas), budget("web", "selector: {matchLabels: {app: web}}, " + amount));

        assertThat(disruption.needed()).isEqualTo(needed);
        assertThat(disruption.allowed()).isEqualTo(allowed);
    }

    @Test
    void tellsWhatBlocksDrainingNodes() {
        assertThat(disruption(WEB.formatted(1), budget("web", "selector: {matchLabels: {app: web}}, minAvailable: 1"))
                        .notes())
                .containsExactly("Blocks draining nodes: it needs 1 healthy pod, and there is 1");
    }

    @Test
    void tellsTwoBudgetsOfOnePod() {
        assertThat(disruption(
                                WEB.formatted(3),
                                budget("web", "selector: {matchLabels: {app: web}}, minAvailable: 1"),
                                budget("all", "selector: {}, maxUnavailable: 1"))
                        .notes())
                .containsExactly("No pod of Deployment shop/web can be evicted: PodDisruptionBudget shop/all selects it"
                        + " too, and the API server refuses to evict a pod with two budgets");
    }

    @Test
    void tellsABudgetThatNeedsAScaleWhereThereIsNone() {
        String agent = WEB.formatted(1).replace("Deployment", "DaemonSet");

        assertThat(disruption(agent, budget("web", "selector: {}, maxUnavailable: 1"))
                        .notes())
                .containsExactly("No pod can be evicted: DaemonSet shop/web has no scale, so that only a minAvailable"
                        + " that is a number can protect it");
    }

    @Test
    void anEmptySelectorSelectsNothingBeforeItWasStable() {
        String beta = budget("web", "selector: {}, minAvailable: 1").replace("policy/v1", "policy/v1beta1");

        assertThat(disruption(WEB.formatted(1), beta).workloads()).isEmpty();
        assertThat(disruption(WEB.formatted(1), budget("web", "minAvailable: 1"))
                        .workloads())
                .isEmpty();
    }

    @Test
    void podsThatAreNotReadyMayGoWhereEnoughOthersAre() {
        String selector = "selector: {matchLabels: {app: web}}, minAvailable: 2";
        Disruption careful = disruption(WEB.formatted(3), budget("web", selector));
        Disruption always =
                disruption(WEB.formatted(3), budget("web", selector + ", unhealthyPodEvictionPolicy: AlwaysAllow"));

        assertThat(careful.allows(false, 2)).isTrue();
        assertThat(careful.allows(false, 1)).isFalse();
        assertThat(always.allows(false, 1)).isTrue();
        assertThat(always.allows(true, 2)).isFalse();
    }
}
