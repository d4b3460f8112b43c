package io.waybill.explain.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.Yaml;
import io.waybill.explain.cluster.Inventory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which autoscaler keeps the pods of a workload within which range. */
class ScalingTest {

    private static Inventory inventory(String kind, int replicas, String target, String range) {
        return Inventory.of(Yaml.manifest("""
                apiVersion: apps/v1
                kind: %s
                metadata: {name: web, namespace: shop}
                spec: {replicas: %d, template: {spec: {containers: [{name: a}]}}}
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: hpa, namespace: shop}
                spec: {scaleTargetRef: {%s}, %s}
                """.formatted(kind, replicas, target, range)));
    }

    private static Optional<Scaling> scaling(String kind, int replicas, String target, String range) {
        Inventory inventory = inventory(kind, replicas, target, range);
        return Scaling.of(inventory.workloads().get(0), inventory);
    }

    private static final String WEB = "apiVersion: apps/v1, kind: Deployment, name: web";

    @Test
    void theRangeIsThatOfTheAutoscaler() {
        Scaling scaling =
                scaling("Deployment", 2, WEB, "minReplicas: 3, maxReplicas: 9").orElseThrow();

        assertThat(scaling.fewest()).isEqualTo(3);
        assertThat(scaling.most()).isEqualTo(9);
        assertThat(scaling.note())
                .isEqualTo(
                        "HorizontalPodAutoscaler shop/hpa keeps between 3 and 9 replicas, whatever spec.replicas says");
    }

    /** SetDefaults_HorizontalPodAutoscaler. */
    @Test
    void onePodIsTheFewestByDefault() {
        assertThat(scaling("Deployment", 2, WEB, "maxReplicas: 9").orElseThrow().fewest())
                .isEqualTo(1);
    }

    @Test
    void aRangeThatIsUpsideDownIsItsLowerEnd() {
        Scaling scaling =
                scaling("Deployment", 2, WEB, "minReplicas: 5, maxReplicas: 2").orElseThrow();

        assertThat(scaling.fewest()).isEqualTo(5);
        assertThat(scaling.most()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "3, 3", "5, 5", "9, 9", "50, 9"})
    void aWorkloadBeginsWithItsOwnNumberMovedIntoTheRange(int replicas, int from) {
        Inventory inventory = inventory("Deployment", replicas, WEB, "minReplicas: 3, maxReplicas: 9");

        assertThat(Scaling.of(inventory.workloads().get(0), inventory)
                        .orElseThrow()
                        .from(inventory.workloads().get(0)))
                .isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deployment | apiVersion: apps/v1, kind: StatefulSet, name: web | another kind",
                "Deployment | apiVersion: apps/v1, kind: Deployment, name: api | another name",
                "Deployment | apiVersion: example.com/v1, kind: Deployment, name: web | another group",
                "DaemonSet | apiVersion: apps/v1, kind: DaemonSet, name: web | no replicas to change"
            })
    void nothingScalesWhatTheAutoscalerDoesNotName(String kind, String target, String why) {
        assertThat(scaling(kind, 2, target, "maxReplicas: 9")).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"apps/v1", "apps/v1beta1", "extensions/v1beta1"})
    void theVersionOfTheTargetDoesNotMatter(String apiVersion) {
        assertThat(scaling(
                        "Deployment",
                        2,
                        "apiVersion: " + apiVersion + ", kind: Deployment, name: web",
                        "maxReplicas: 9"))
                .isPresent();
    }

    @Test
    void noReplicasTurnScalingOff() {
        assertThat(scaling("Deployment", 0, WEB, "minReplicas: 3, maxReplicas: 9"))
                .isEmpty();
    }
}
