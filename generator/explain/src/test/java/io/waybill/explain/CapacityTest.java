package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.Eviction;
import io.waybill.explain.capacity.Node;
import io.waybill.explain.capacity.NodeCount;
import io.waybill.explain.capacity.QosClass;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static String deployment(String name, int replicas, String spec) {
        return """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: shop}
                spec: {replicas: %d, template: {metadata: {labels: {app: %s}}, spec: %s}}
                """.formatted(name, replicas, name, spec);
    }

    private static String container(String requests, String limits) {
        return "{containers: [{name: c, resources: {requests: {%s}, limits: {%s}}}]}".formatted(requests, limits);
    }

    private static Capacity capacity(String... yaml) {
        return Capacity.of(Yaml.manifest(String.join("", yaml)));
    }

    @Test
    void takesTheLargestInitContainerBesideTheSidecarsStartedBefore() {
        Capacity capacity = capacity(deployment("web", 1, """
                {overhead: {cpu: 10m}, initContainers: [
                  {name: proxy, restartPolicy: Always, resources: {requests: {cpu: 100m}}},
                  {name: setup, resources: {requests: {cpu: 500m, memory: 1Gi}}}],
                 containers: [{name: a, resources: {requests: {cpu: 200m, memory: 64Mi}}},
                  {name: b, resources: {requests: {cpu: 50m}}}]}"""));

        assertThat(capacity.workload("web").orElseThrow().pod().requests()).hasToString("cpu 610m, memory 1Gi");
    }

    @Test
    void countsTheSurgeAgainstTheQuota() {
        Capacity capacity = capacity("""
                apiVersion: v1
                kind: ResourceQuota
                metadata: {name: small, namespace: shop}
                spec: {hard: {requests.cpu: 250m, limits.memory: 1Gi, pods: 3}}
                """, deployment("web", 2, container("cpu: 100m", "memory: 300Mi")));

        assertThat(capacity.namespaces().get(0).quotas())
                .extracting(use -> use.resource() + " " + use.atRest() + " " + use.atPeak() + " " + use.fitsAtPeak())
                .containsExactly("limits.memory 600Mi 900Mi true", "pods 2 3 true", "requests.cpu 200m 300m false");
    }

    @Test
    void takesLimitsForRequestsAndThenTheDefaultsOfTheLimitRange() {
        Capacity capacity = capacity(
                """
                apiVersion: v1
                kind: LimitRange
                metadata: {name: defaults, namespace: shop}
                spec: {limits: [{type: Container, default: {cpu: 500m, memory: 256Mi}, max: {cpu: "1"}}]}
                """, deployment("silent", 1, container("", "")), deployment("greedy", 1, container("", "cpu: 2")));

        assertThat(capacity.workload("silent").orElseThrow().qos()).isEqualTo(QosClass.GUARANTEED);
        assertThat(capacity.workload("greedy").orElseThrow().pod().requests()).hasToString("cpu 2, memory 256Mi");
        assertThat(capacity.namespaces().get(0).problems())
                .containsExactly("LimitRange shop/defaults refuses Deployment shop/greedy: container c: its limit of"
                        + " cpu 2 is above the maximum 1");
    }

    @Test
    void evictsThoseFirstThatRequestNothingAndThoseLastThatCannotExceed() {
        Capacity capacity = capacity(
                deployment("safe", 1, container("", "cpu: 1, memory: 1Gi")),
                deployment("bursting", 1, container("memory: 100Mi", "memory: 500Mi")),
                deployment("careless", 1, container("", "")));

        assertThat(capacity.evictionOrder())
                .extracting(Eviction::rank, eviction -> eviction.workload().name(), Eviction::qos)
                .extracting(Object::toString)
                .containsExactly(
                        "(1, \"careless\", BestEffort)", "(2, \"bursting\", Burstable)", "(3, \"safe\", Guaranteed)");
    }

    @Test
    void saysHowManyPodsANodeHolds() {
        Capacity capacity = capacity(deployment("web", 30, container("cpu: 300m, memory: 1Gi", "")));
        Node node = Node.parse("cpu=4,memory=8Gi");

        assertThat(node.fit(capacity.workloads()).get(0).pods()).isEqualTo(8);
        assertThat(node.fit(capacity.workloads()).get(0).limitedBy()).isEqualTo("memory");
        assertThat(node.nodesFor(capacity.atRest(), 30)).isEqualTo(4);
    }

    @Test
    void tellsPodsThatAQuotaRefuses() {
        Capacity capacity = capacity("""
                apiVersion: v1
                kind: ResourceQuota
                metadata: {name: cpu, namespace: shop}
                spec: {hard: {limits.cpu: 4}}
                """, deployment("web", 2, container("cpu: 100m", "")));

        assertThat(capacity.namespaces().get(0).problems())
                .containsExactly(
                        "ResourceQuota shop/cpu refuses Deployment shop/web: container c: it has no limit of cpu");
    }

    @Test
    void countsTheNodesThatPodsNeedAndNotTheSumOfWhatTheyAskFor() {
        Node node = Node.parse("cpu=4,memory=16Gi");
        Capacity alone = capacity(deployment("web", 4, container("cpu: 2500m", "")));
        Capacity together = capacity(
                deployment("a", 2, container("cpu: 2100m", "")), deployment("b", 2, container("cpu: 2200m", "")));
        Capacity packed = capacity(
                deployment("large", 2, container("cpu: 2", "")), deployment("small", 3, container("cpu: 1", "")));

        assertThat(node.nodesFor(alone.workloads())).isEqualTo(new NodeCount(4, 4));
        assertThat(node.nodesFor(together.workloads())).isEqualTo(new NodeCount(4, 4));
        assertThat(node.nodesFor(packed.workloads())).isEqualTo(new NodeCount(2, 2));
    }

    @Test
    void leavesRoomForThePodsThatEveryNodeRuns() {
        Capacity capacity = capacity(deployment("web", 2, container("cpu: 2", "")), """
                ---
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: agent, namespace: shop}
                spec: {template: {spec: {containers: [{name: a, resources: {requests: {cpu: 100m}}}]}}}
                """);

        assertThat(Node.parse("cpu=4").nodesFor(capacity.workloads()).least()).isEqualTo(2);
        assertThat(Node.parse("cpu=2").nodesFor(capacity.workloads()).least()).isZero();
    }

    @Test
    void anAutoscalerGivesTheRangeOfPods() {
        Capacity capacity = capacity(deployment("web", 1, container("cpu: 1", "")), """
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: web, namespace: shop}
                spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 8}
                """);

        assertThat(capacity.workload("web").orElseThrow().podsAtRest()).isEqualTo(2);
        assertThat(capacity.workload("web").orElseThrow().podsAtPeak()).isEqualTo(10);
        assertThat(capacity.atRest().requests()).hasToString("cpu 2");
    }

    @Test
    void tellsADefaultLimitBelowARequest() {
        Capacity capacity = capacity(
                """
                apiVersion: v1
                kind: LimitRange
                metadata: {name: defaults, namespace: shop}
                spec: {limits: [{type: Container, default: {cpu: 500m}}]}
                """,
                deployment("web", 1, container("cpu: 1", "")),
                deployment("own", 1, container("cpu: 1", "cpu: 2")));

        assertThat(capacity.namespaces().get(0).problems())
                .containsExactly(
                        "LimitRange shop/defaults refuses Deployment shop/web: container c: it is given a limit of cpu 500m,"
                                + " below its request 1");
    }
}
