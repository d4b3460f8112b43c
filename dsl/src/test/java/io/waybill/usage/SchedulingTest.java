package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.core.v1.Affinity;
import io.waybill.dsl.core.v1.Toleration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wishes for where pods run. */
class SchedulingTest {

    @Test
    void toleratesATaintOfOneValue() {
        assertThat(Toleration.equal("gpu", "yes", "NoSchedule")).hasToString("""
                key: gpu
                operator: Equal
                value: "yes"
                effect: NoSchedule
                """);
    }

    @Test
    void toleratesATaintOfAnyValue() {
        assertThat(Toleration.exists("gpu", "NoExecute")).hasToString("""
                key: gpu
                operator: Exists
                effect: NoExecute
                """);
    }

    @Test
    void toleratesEverything() {
        assertThat(Toleration.everything()).hasToString("operator: Exists\n");
    }

    @Test
    void requiresNodes() {
        assertThat(Affinity.requireNode("zone", "a", "b")).hasToString("""
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions:
                      - key: zone
                        operator: In
                        values:
                        - a
                        - b
                """);
    }

    @Test
    void prefersNodes() {
        assertThat(Affinity.preferNode(10, "zone", "a")).hasToString("""
                nodeAffinity:
                  preferredDuringSchedulingIgnoredDuringExecution:
                  - preference:
                      matchExpressions:
                      - key: zone
                        operator: In
                        values:
                        - a
                    weight: 10
                """);
    }

    @Test
    void separatesPods() {
        assertThat(Affinity.separate(Map.of("app", "mysql"), "kubernetes.io/hostname"))
                .hasToString("""
                        podAntiAffinity:
                          requiredDuringSchedulingIgnoredDuringExecution:
                          - labelSelector:
                              matchLabels:
                                app: mysql
                            topologyKey: kubernetes.io/hostname
                        """);
    }

    @Test
    void spreadsPods() {
        assertThat(Affinity.spread(Map.of("app", "mysql"), "kubernetes.io/hostname"))
                .hasToString("""
                        podAntiAffinity:
                          preferredDuringSchedulingIgnoredDuringExecution:
                          - podAffinityTerm:
                              labelSelector:
                                matchLabels:
                                  app: mysql
                              topologyKey: kubernetes.io/hostname
                            weight: 100
                        """);
    }
}
