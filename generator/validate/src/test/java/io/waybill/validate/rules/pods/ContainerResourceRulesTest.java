package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What containers ask for and are limited to. */
class ContainerResourceRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | requests: {cpu: 100m, memory: 1Gi}, limits: {cpu: 1, memory: 1Gi}       | ok
            1.36 | requests: {cpu: 2}, limits: {cpu: 1}                                    | out-of-range containers[0].resources.requests
            1.36 | requests: {cpu: 1000m}, limits: {cpu: 1}                                | ok
            1.36 | requests: {memory: 1.5Gi}, limits: {memory: 1G}                         | out-of-range containers[0].resources.requests
            1.36 | limits: {cpu: -1}                                                       | out-of-range containers[0].resources.limits[cpu]
            1.36 | limits: {gpu: 1}                                                        | unsupported-value containers[0].resources.limits[gpu]
            1.36 | requests: {storage: 1Gi}                                                | unsupported-value containers[0].resources.requests[storage]
            1.36 | limits: {"a b": 1}                                                      | invalid-format containers[0].resources.limits[a b]
            1.36 | limits: {requests.example.com/gpu: 1}                                   | unsupported-value containers[0].resources.limits[requests.example.com/gpu]
            1.36 | limits: {example.com/gpu: 1}                                            | ok
            1.36 | limits: {example.com/gpu: 1500m}                                        | out-of-range containers[0].resources.limits[example.com/gpu]
            1.36 | requests: {example.com/gpu: 1}                                          | required containers[0].resources.limits
            1.36 | requests: {example.com/gpu: 1}, limits: {example.com/gpu: 2}            | mismatch containers[0].resources.requests
            1.36 | limits: {ephemeral-storage: 1Gi, kubernetes.io/batch: 1}                | ok
            """)
    void checksAmounts(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "resources: {" + fields + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | limits: {hugepages-2Mi: 4Mi, memory: 1Gi}                                   | ok
            1.36 | limits: {hugepages-2Mi: 4Mi}                                                | required containers[0].resources
            1.36 | limits: {hugepages-2Mi: 3Mi, memory: 1Gi}                                   | out-of-range containers[0].resources.limits[hugepages-2Mi]
            1.20 | limits: {hugepages-2Mi: 3Mi, memory: 1Gi}                                   | ok
            1.36 | limits: {hugepages-2Mi: 4Mi, cpu: 1}, requests: {hugepages-2Mi: 2Mi}        | mismatch containers[0].resources.requests
            1.36 | limits: {cpu: 1}, requests: {hugepages-1Gi: 1Gi}                            | required containers[0].resources.limits
            """)
    void countsHugePages(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "resources: {" + fields + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.34 | {name: gpu}                                        | ok
            1.34 | {name: tpu}                                        | unresolved containers[0].resources.claims[0]
            1.33 | {name: tpu}                                        | ok
            1.34 | {}                                                 | required containers[0].resources.claims[0]
            1.34 | {name: gpu}, {name: gpu}                           | duplicate-item containers[0].resources.claims[1]
            1.34 | {name: gpu, request: a}, {name: gpu, request: b}   | ok
            1.34 | {name: gpu, request: a}, {name: gpu}               | duplicate-item containers[0].resources.claims[1]
            1.34 | {name: gpu, request: A}                            | invalid-format containers[0].resources.claims[0].request
            """)
    void resolvesClaims(String minor, String fields, String expected) {
        assertThat(Pods.spec(
                        minor,
                        "resourceClaims: [{name: gpu, resourceClaimName: a}], "
                                + Pods.containers("resources: {claims: [" + fields + "]}")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | overhead: {cpu: 100m}       | ok
            1.36 | overhead: {disk: 1}         | unsupported-value overhead.limits[disk]
            1.18 | overhead: {cpu: -1}         | out-of-range overhead.limits[cpu]
            1.17 | overhead: {cpu: -1}         | ok
            """)
    void checksWhatAPodCosts(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }
}
