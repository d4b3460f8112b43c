package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.WorkloadCapacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What LimitRanges give to containers, and which pods they keep out. */
class LimitRangeTest {

    private static Capacity capacity(String limit, String resources) {
        return Capacity.of(Yaml.manifest("""
                apiVersion: v1
                kind: LimitRange
                metadata: {name: range, namespace: shop}
                spec: {limits: [{%s}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop}
                spec: {containers: [{name: a, resources: {%s}}, {name: b, resources: {%s}}]}
                """.formatted(limit, resources, resources)));
    }

    private static String problems(String limit, String resources) {
        return String.join("\n", capacity(limit, resources).namespaces().get(0).problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default: {cpu: 1} | cpu 2 | cpu 2",
                "default: {cpu: 1}, defaultRequest: {cpu: 100m} | cpu 200m | cpu 2",
                "max: {cpu: 2} | cpu 4 | cpu 4",
                "min: {cpu: 50m} | cpu 100m | nothing",
                "max: {cpu: 2}, min: {cpu: 50m} | cpu 4 | cpu 4",
                "defaultRequest: {memory: 64Mi} | memory 128Mi | nothing"
            })
    void givesContainersWhatTheyDoNotSay(String limit, String requests, String limits) {
        WorkloadCapacity web =
                capacity("type: Container, " + limit, "").workload("web").orElseThrow();

        assertThat(web.pod().requests()).hasToString(requests);
        assertThat(web.pod().limits()).hasToString(limits);
    }

    @Test
    void takesTheLimitOfAContainerAsItsRequestBeforeAnyDefault() {
        assertThat(capacity("type: Container, defaultRequest: {cpu: 100m}", "limits: {cpu: 300m}")
                        .workload("web")
                        .orElseThrow()
                        .pod()
                        .requests())
                .hasToString("cpu 600m");
    }

    @Test
    void givesNothingByLimitsOfPods() {
        assertThat(capacity("type: Pod, max: {cpu: 2}", "")
                        .workload("web")
                        .orElseThrow()
                        .pod()
                        .limits()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void countsOnlyInItsOwnNamespace() {
        Capacity elsewhere = Capacity.of(Yaml.manifest("""
                apiVersion: v1
                kind: LimitRange
                metadata: {name: range, namespace: other}
                spec: {limits: [{type: Container, default: {cpu: 1}, min: {cpu: 1}}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop}
                spec: {containers: [{name: a, resources: {requests: {cpu: 1m}}}]}
                """));

        assertThat(elsewhere.workload("web").orElseThrow().pod().limits().isEmpty())
                .isTrue();
        assertThat(elsewhere.namespaces())
                .allMatch(namespace -> namespace.problems().isEmpty());
    }

    @Test
    void refusesContainersBelowTheMinimum() {
        assertThat(problems("type: Container, min: {memory: 64Mi}", "requests: {memory: 32Mi}"))
                .isEqualTo("LimitRange shop/range refuses Pod shop/web: container a: its request of memory 32Mi is"
                        + " below the minimum 64Mi\n"
                        + "LimitRange shop/range refuses Pod shop/web: container b: its request of memory 32Mi is"
                        + " below the minimum 64Mi");
        assertThat(problems("type: Container, min: {memory: 64Mi}", "requests: {memory: 64Mi}"))
                .isEmpty();
    }

    @Test
    void refusesPodsWhoseContainersAreTooLargeTogether() {
        assertThat(problems("type: Pod, max: {cpu: 1}", "limits: {cpu: 600m}"))
                .isEqualTo("LimitRange shop/range refuses Pod shop/web: a pod: its limit of cpu 1200m is above the"
                        + " maximum 1");
        assertThat(problems("type: Pod, max: {cpu: 1}", "limits: {cpu: 500m}")).isEmpty();
    }

    @Test
    void refusesPodsWithoutALimitWhereThereIsAMaximum() {
        assertThat(problems("type: Pod, max: {cpu: 1}", "requests: {cpu: 100m}"))
                .isEqualTo("LimitRange shop/range refuses Pod shop/web: a pod: it has no limit of cpu, of which the"
                        + " maximum is 1");
    }

    @Test
    void refusesLimitsThatAreTooManyTimesTheRequest() {
        String ratio = "type: Container, maxLimitRequestRatio: {cpu: 2}";

        assertThat(problems(ratio, "requests: {cpu: 100m}, limits: {cpu: 201m}"))
                .startsWith("LimitRange shop/range refuses Pod shop/web: container a: its limit of cpu is more than 2"
                        + " times its request");
        assertThat(problems(ratio, "requests: {cpu: 100m}, limits: {cpu: 200m}"))
                .isEmpty();
    }
}
