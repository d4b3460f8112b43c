package io.waybill.explain.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.Yaml;
import io.waybill.explain.cluster.Inventory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of time that probes set. */
class TimingTest {

    private static Timing timing(String spec, String podSpec) {
        return Timing.of(Inventory.of(Yaml.manifest("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec: {%s template: {spec: {%s}}}
                        """.formatted(spec, podSpec)))
                .workloads()
                .get(0));
    }

    private static Timing container(String probes) {
        return timing("", "containers: [{name: a, " + probes + "}]");
    }

    @Test
    void withoutProbesAPodIsReadyAtOnceAndNeverRestarted() {
        assertThat(timing("", "containers: [{name: a}]")).isEqualTo(new Timing(0, 0, 0, 30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "readinessProbe: {} | 0",
                "readinessProbe: {initialDelaySeconds: 5} | 5",
                "readinessProbe: {initialDelaySeconds: 5, successThreshold: 3} | 25",
                "readinessProbe: {periodSeconds: 2, successThreshold: 3} | 4",
                "startupProbe: {initialDelaySeconds: 7}, readinessProbe: {initialDelaySeconds: 5} | 12",
                "livenessProbe: {initialDelaySeconds: 60} | 0"
            })
    void startupProbesRunBeforeReadinessProbes(String probes, long readyAfter) {
        assertThat(container(probes).readyAfter()).isEqualTo(readyAfter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "livenessProbe: {} | 21",
                "livenessProbe: {failureThreshold: 1} | 1",
                "livenessProbe: {initialDelaySeconds: 4, periodSeconds: 5, failureThreshold: 2, timeoutSeconds: 3} | 12",
                "startupProbe: {failureThreshold: 30}, livenessProbe: {} | 291",
                "readinessProbe: {failureThreshold: 1} | 0"
            })
    void aContainerIsRestartedAfterTheLastFailureOfItsFirstProbe(String probes, long restartedAfter) {
        assertThat(container(probes).restartedAfter()).isEqualTo(restartedAfter);
    }

    @Test
    void theSlowestContainerDecidesWhenAPodIsReadyAndTheFirstToFailWhenItRestarts() {
        Timing timing = timing("", """
                containers: [
                  {name: a, readinessProbe: {initialDelaySeconds: 5}, livenessProbe: {failureThreshold: 9}},
                  {name: b, readinessProbe: {initialDelaySeconds: 9}, livenessProbe: {failureThreshold: 2}}]""");

        assertThat(timing.readyAfter()).isEqualTo(9);
        assertThat(timing.restartedAfter()).isEqualTo(11);
    }

    @Test
    void sidecarsCountAndInitContainersThatEndDoNot() {
        String probe = "readinessProbe: {initialDelaySeconds: 40}";

        assertThat(timing(
                                "",
                                "initContainers: [{name: i, restartPolicy: Always, " + probe
                                        + "}], containers: [{name: a}]")
                        .readyAfter())
                .isEqualTo(40);
        assertThat(timing("", "initContainers: [{name: i, " + probe + "}], containers: [{name: a}]")
                        .readyAfter())
                .isZero();
    }

    @Test
    void availableIsLaterThanReadyByMinReadySeconds() {
        Timing timing =
                timing("minReadySeconds: 15,", "containers: [{name: a, readinessProbe: {initialDelaySeconds: 5}}]");

        assertThat(timing.readyAfter()).isEqualTo(5);
        assertThat(timing.availableAfter()).isEqualTo(20);
        assertThat(timing("minReadySeconds: -5,", "containers: [{name: a}]").availableAfter())
                .isZero();
    }

    @Test
    void stoppingTakesAsLongAsThePodMay() {
        assertThat(timing("", "terminationGracePeriodSeconds: 0, containers: [{name: a}]")
                        .terminationGrace())
                .isZero();
    }

    @Property
    boolean aSlowerProbeNeverMakesAPodReadyEarlier(
            @ForAll @IntRange(max = 100) int delay,
            @ForAll @IntRange(min = 1, max = 20) int period,
            @ForAll @IntRange(min = 1, max = 5) int successes) {
        Timing timing = container("readinessProbe: {initialDelaySeconds: %d, periodSeconds: %d, successThreshold: %d}"
                .formatted(delay, period, successes));
        Timing slower = container("readinessProbe: {initialDelaySeconds: %d, periodSeconds: %d, successThreshold: %d}"
                .formatted(delay + 1, period, successes + 1));
        return slower.readyAfter() == timing.readyAfter() + 1 + period
                && timing.availableAfter() == timing.readyAfter();
    }
}
