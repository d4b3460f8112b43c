package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.Eviction;
import io.waybill.explain.capacity.Node;
import io.waybill.explain.capacity.NodeFit;
import io.waybill.explain.capacity.QosClass;
import io.waybill.explain.capacity.WorkloadCapacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many pods a node holds, how safe they are on it, and who goes first. */
class NodeSizeTest {

    private static Capacity pod(String spec, String... others) {
        return Capacity.of(Yaml.manifest("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {%s}
                """.formatted(spec) + String.join("", others)));
    }

    private static WorkloadCapacity web(String spec, String... others) {
        return pod(spec, others).workload("web").orElseThrow();
    }

    private static String container(String resources) {
        return "containers: [{name: a, resources: {" + resources + "}}]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cpu", "cpu=4,", "cpu=four", "cpu=4=5", "4 CPUs"})
    void aSizeIsResourcesAndAmounts(String text) {
        assertThatThrownBy(() -> Node.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not the size of a node; write it as cpu=4,memory=16Gi");
    }

    @Test
    void aNodeTakes110PodsUnlessItsSizeSaysOtherwise() {
        WorkloadCapacity tiny = web(container("requests: {cpu: 1m}"));

        assertThat(Node.parse("cpu=4").fit(tiny)).isEqualTo(new NodeFit(tiny.workload(), 110, "pods"));
        assertThat(Node.parse("cpu=4, pods=30").fit(tiny).pods()).isEqualTo(30);
        assertThat(Node.parse("cpu=50m").fit(tiny)).isEqualTo(new NodeFit(tiny.workload(), 50, "cpu"));
    }

    @Test
    void aResourceThatTheNodeDoesNotHaveKeepsPodsAwayButStorageDoesNot() {
        Node node = Node.parse("cpu=4");

        assertThat(node.fit(web(container("limits: {nvidia.com/gpu: 1}"))).pods())
                .isZero();
        assertThat(node.fit(web(container("requests: {ephemeral-storage: 1Gi}")))
                        .pods())
                .isEqualTo(110);
    }

    @Test
    void countsNodesByWhatRunsOutFirst() {
        Capacity capacity = pod(container("requests: {cpu: 1500m, memory: 1Gi}"));

        assertThat(Node.parse("cpu=1,memory=8Gi").nodesFor(capacity.atRest(), 1))
                .isEqualTo(2);
        assertThat(Node.parse("cpu=8").nodesFor(capacity.atRest(), 1)).isZero();
        assertThat(Node.parse("cpu=8,memory=8Gi,pods=10").nodesFor(capacity.atRest(), 21))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits: {cpu: 1, memory: 1Gi} | Guaranteed",
                "requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1000m, memory: 1024Mi} | Guaranteed",
                "limits: {cpu: 1} | Burstable",
                "requests: {cpu: 1, memory: 1Gi} | Burstable",
                "requests: {cpu: 500m}, limits: {cpu: 1, memory: 1Gi} | Burstable",
                "requests: {cpu: 0} | BestEffort",
                "limits: {nvidia.com/gpu: 1} | BestEffort",
                "requests: {ephemeral-storage: 1Gi} | BestEffort"
            })
    void cpuAndMemoryAloneDecideHowSafePodsAre(String resources, String qos) {
        assertThat(web(container(resources)).qos()).hasToString(qos);
    }

    @Test
    void oneContainerThatAsksForNothingMakesPodsBurstable() {
        String both =
                "containers: [{name: a, resources: {limits: {cpu: 1, memory: 1Gi}}}], initContainers: [{name: i%s}]";

        assertThat(web(both.formatted("")).qos()).isEqualTo(QosClass.BURSTABLE);
        assertThat(web(both.formatted(", resources: {limits: {cpu: 1, memory: 1Gi}}"))
                        .qos())
                .isEqualTo(QosClass.GUARANTEED);
    }

    @Test
    void resourcesOfThePodCountBeforeThoseOfItsContainers() {
        WorkloadCapacity web = web("resources: {requests: {cpu: 1}, limits: {cpu: 2, memory: 1Gi}}, "
                + container("requests: {cpu: 100m}, limits: {cpu: 200m}"));

        assertThat(web.pod().requests()).hasToString("cpu 1, memory 1Gi");
        assertThat(web.pod().limits()).hasToString("cpu 2, memory 1Gi");
        assertThat(web.qos()).isEqualTo(QosClass.BURSTABLE);
    }

    @Test
    void theOverheadOfARuntimeClassIsAddedToLimitsOnlyWhereThereAreSome() {
        WorkloadCapacity web =
                web("runtimeClassName: vm, " + container("requests: {cpu: 1}, limits: {memory: 1Gi}"), """
                ---
                apiVersion: node.k8s.io/v1
                kind: RuntimeClass
                metadata: {name: vm}
                handler: vm
                overhead: {podFixed: {cpu: 250m, memory: 128Mi}}
                """);

        assertThat(web.pod().requests()).hasToString("cpu 1250m, memory 1152Mi");
        assertThat(web.pod().limits()).hasToString("memory 1152Mi");
    }

    @ParameterizedTest
    @CsvSource({"system-node-critical, 2000001000", "system-cluster-critical, 2000000000", "high, 1000", "absent, 0"})
    void aPriorityIsThatOfItsClass(String name, int priority) {
        assertThat(web("priorityClassName: " + name, classes()).priority()).isEqualTo(priority);
    }

    private static String classes() {
        return """
                ---
                {apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 1000}
                ---
                {apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: usual}, value: 7, globalDefault: true}
                """;
    }

    @Test
    void theGlobalDefaultIsThePriorityOfPodsThatNameNoClass() {
        assertThat(web("hostNetwork: false", classes()).priority()).isEqualTo(7);
        assertThat(web("hostNetwork: false").priority()).isZero();
    }

    @Test
    void podsOfLessPriorityAreEvictedBeforeThoseThatMayUseMore() {
        Capacity capacity = pod("priority: 5, " + container("requests: {memory: 1Gi}"), """
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: low}
                spec: {containers: [{name: a, resources: {requests: {memory: 1Gi}, limits: {memory: 2Gi}}}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: wide}
                spec: {containers: [{name: a, resources: {requests: {memory: 1Gi}, limits: {memory: 3Gi}}}]}
                """);

        assertThat(capacity.evictionOrder())
                .extracting(eviction -> eviction.workload().name())
                .containsExactly("wide", "low", "web");
        assertThat(capacity.evictionOrder())
                .extracting(Eviction::reason)
                .containsExactly(
                        "once it uses more than 1Gi; it may use 3Gi",
                        "once it uses more than 1Gi; it may use 2Gi",
                        "once it uses more than 1Gi; it has no limit");
    }

    @Test
    void aCronJobHasNoPodsAtRest() {
        WorkloadCapacity cron =
                Capacity.of(Yaml.manifest("""
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata: {name: often}
                        spec: {jobTemplate: {spec: {parallelism: 3, completions: 2}}}
                        """)).workload("often").orElseThrow();

        assertThat(cron.podsAtRest()).isZero();
        assertThat(cron.podsAtPeak()).isEqualTo(2);
    }
}
