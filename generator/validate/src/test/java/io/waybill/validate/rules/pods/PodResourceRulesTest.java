package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the containers of a pod ask for together. */
class PodResourceRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.34 | resources: {requests: {cpu: 2}}, containers: [{name: a, image: b, resources: {requests: {cpu: 1}}}, {name: c, image: b, resources: {requests: {cpu: 1}}}] | ok
            1.34 | resources: {requests: {cpu: 1500m}}, containers: [{name: a, image: b, resources: {requests: {cpu: 1}}}, {name: c, image: b, resources: {requests: {cpu: 1}}}] | mismatch resources.requests[cpu]
            1.33 | resources: {requests: {cpu: 1500m}}, containers: [{name: a, image: b, resources: {requests: {cpu: 1}}}, {name: c, image: b, resources: {requests: {cpu: 1}}}] | ok
            1.34 | resources: {requests: {cpu: 1}}, containers: [{name: a, image: b, resources: {requests: {cpu: 1}}}], initContainers: [{name: c, image: b, restartPolicy: Always, resources: {requests: {cpu: 1m}}}] | mismatch resources.requests[cpu]
            1.34 | resources: {limits: {memory: 1Gi}}, containers: [{name: a, image: b, resources: {limits: {memory: 2Gi}}}] | mismatch resources.containers[0][memory].limits
            """)
    void comparesPodsWithTheirContainers(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.34 | resources: {limits: {cpu: 1, memory: 1Gi, hugepages-2Mi: 4Mi}}   | ok
            1.34 | resources: {limits: {example.com/gpu: 1}}                        | unsupported-value resources.limits[example.com/gpu]
            1.34 | resources: {requests: {cpu: 2}, limits: {cpu: 1}}                | out-of-range resources.requests
            1.34 | resources: {claims: [{name: a}]}                                 | forbidden-field resources.claims
            """)
    void takesWhatAPodCanHave(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }
}
