package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Target;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a manifest is found, and by which names and labels. */
class InventoryTest {

    private static Inventory inventory(String yaml) {
        return Inventory.of(Yaml.manifest(yaml));
    }

    @Test
    void theLaterOfTwoResourcesWithOneNameCounts() {
        Inventory inventory = inventory("""
                {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {K: first}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: default}, data: {K: second}}
                """);

        assertThat(inventory.ofKind("ConfigMap"))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.tree().get("data")).asString().contains("second"));
    }

    @Test
    void resourcesInsideListsAreFound() {
        assertThat(inventory("""
                        apiVersion: v1
                        kind: List
                        items:
                        - {apiVersion: v1, kind: ConfigMapList, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}]}
                        - {apiVersion: v1, kind: Secret, metadata: {name: b}}
                        """).namespaces()).containsExactly("default");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Service, 1",
        "serving.knative.dev/v1, Service, 0",
        "networking.k8s.io/v1beta1, Ingress, 1",
        "extensions/v1beta1, Ingress, 1",
        "config.openshift.io/v1, Ingress, 0",
        "apps/v1beta2, Deployment, 1",
        "v1, Deployment, 0"
    })
    void aKindIsKnownByItsGroup(String apiVersion, String kind, int found) {
        assertThat(inventory("{apiVersion: %s, kind: %s, metadata: {name: a}}".formatted(apiVersion, kind))
                        .ofKind(kind))
                .hasSize(found);
    }

    @Test
    void kindsWithoutANamespaceIgnoreTheOneThatIsWritten() {
        assertThat(inventory(
                                "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: a, namespace: x}}")
                        .ofKind("PriorityClass"))
                .extracting(Item::ref)
                .containsExactly(new ResourceRef("PriorityClass", "", "a"));
    }

    @Test
    void aResourceWithoutANameHasTheBeginningOfOne() {
        assertThat(inventory("{apiVersion: batch/v1, kind: Job, metadata: {generateName: load-}}")
                        .workloads())
                .extracting(Workload::ref)
                .hasToString("[Job default/load-]");
    }

    @Test
    void labelsSelectPodsOfTheirNamespaceThatHaveAllOfThem() {
        Inventory inventory = inventory("""
                {apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: web, tier: front}}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {app: web}}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: c, namespace: other, labels: {app: web, tier: front}}}
                """);

        assertThat(names(inventory, Map.of("app", "web"))).containsExactly("a", "b");
        assertThat(names(inventory, Map.of("app", "web", "tier", "front"))).containsExactly("a");
        assertThat(names(inventory, Map.of("app", "web", "tier", "back"))).isEmpty();
        assertThat(names(inventory, Map.of())).isEmpty();
    }

    private static List<String> names(Inventory inventory, Map<String, String> labels) {
        return inventory.selected("default", labels).stream()
                .map(workload -> workload.ref().name())
                .toList();
    }

    @Test
    void aJobGivesItsPodsLabelsOfItsOwn() {
        Inventory inventory = inventory("{apiVersion: batch/v1, kind: Job, metadata: {name: load}}");

        assertThat(names(inventory, Map.of("batch.kubernetes.io/job-name", "load")))
                .containsExactly("load");
        assertThat(names(inventory, Map.of("batch.kubernetes.io/job-name", "other")))
                .isEmpty();
    }

    @Test
    void namespacesAreThoseOfResourcesAndThoseThatAreMade() {
        assertThat(inventory("""
                        {apiVersion: v1, kind: Namespace, metadata: {name: made}}
                        ---
                        {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: used}}
                        ---
                        {apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: r}}
                        """).namespaces()).containsExactly("made", "used");
    }

    @Test
    void everyNamespaceHasTheCertificateOfTheCluster() {
        Inventory inventory = inventory("{}");

        assertThat(inventory.missing(new ResourceRef("ConfigMap", "shop", "kube-root-ca.crt")))
                .isEmpty();
        assertThat(inventory.missing(new ResourceRef("ConfigMap", "shop", "ca.crt")))
                .contains("the manifest has no ConfigMap shop/ca.crt");
    }

    @Test
    void withoutATargetNoMinorIsReached() {
        assertThat(inventory("{}").isAtLeast(16)).isFalse();
        Inventory known = Inventory.of(Yaml.manifest("{}"), Target.kubernetes("1.30"));
        assertThat(known.isAtLeast(30)).isTrue();
        assertThat(known.isAtLeast(31)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'apps/v1, kind: Deployment', 'replicas: -1', 0",
        "'apps/v1, kind: ReplicaSet', 'minReadySeconds: 1', 1",
        "'apps/v1, kind: DaemonSet', 'replicas: 4', 1",
        "'batch/v1, kind: Job', 'parallelism: 5, completions: 3', 3",
        "'batch/v1, kind: Job', 'completions: 3', 1"
    })
    void aWorkloadHasSoManyPodsAtRest(String kind, String spec, int pods) {
        assertThat(inventory("{apiVersion: %s, metadata: {name: a}, spec: {%s}}".formatted(kind, spec))
                        .workloads())
                .extracting(Workload::replicas)
                .containsExactly(pods);
    }
}
