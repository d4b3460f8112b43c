package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that contradict each other. */
class LimitRangeRulesTest {

    private static final String RESOURCE = """
            apiVersion: v1
            kind: LimitRange
            metadata: {name: limits}
            spec: {limits: [HOLE]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | {type: Container, min: {cpu: 100m}, max: {cpu: 2}, default: {cpu: 500m}, defaultRequest: {cpu: 200m}} | ``
                    1.36 | {type: Pod, max: {memory: 1Gi}, maxLimitRequestRatio: {memory: 4}} | ``
                    1.36 | {type: PersistentVolumeClaim, min: {storage: 1Gi}} | ``
                    1.36 | {type: example.com/disk, max: {storage: 1Gi}} | ``
                    1.36 | {type: Container, max: {example.com/gpu: 2}} | ``
                    """)
    void takesLimitsThatArePossible(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | {type: Container, min: {cpu: 3}, max: {cpu: 2}} | out-of-range spec.limits[0].min[cpu]; out-of-range spec.limits[0].defaultRequest[cpu]; out-of-range spec.limits[0].default[cpu]
                    1.36 | {type: Container, default: {memory: 1Gi}, defaultRequest: {memory: 2Gi}} | out-of-range spec.limits[0].defaultRequest[memory]
                    1.36 | {type: Container, max: {memory: 1Gi}, defaultRequest: {memory: 2Gi}} | out-of-range spec.limits[0].defaultRequest[memory]; out-of-range spec.limits[0].defaultRequest[memory]
                    1.36 | {type: Container, default: {example.com/gpu: 2}, defaultRequest: {example.com/gpu: 1}} | out-of-range spec.limits[0].defaultRequest[example.com/gpu]
                    1.36 | {type: Pod, default: {cpu: 1}} | forbidden-field spec.limits[0].default
                    1.36 | {type: Pod, maxLimitRequestRatio: {cpu: 500m}} | out-of-range spec.limits[0].maxLimitRequestRatio[cpu]
                    1.36 | {type: Pod, min: {cpu: 1}, max: {cpu: 2}, maxLimitRequestRatio: {cpu: 3}} | out-of-range spec.limits[0].maxLimitRequestRatio[cpu]
                    1.36 | {type: PersistentVolumeClaim, max: {cpu: 1}} | required spec.limits[0].limits
                    1.36 | {type: Pod, max: {storage: 1Gi}} | unsupported-value spec.limits[0].max[storage]
                    1.36 | {type: Node} | unsupported-value spec.limits[0].type
                    1.36 | {type: Pod}, {type: Pod} | duplicate-item spec.limits[1].type
                    """)
    void refusesContradictions(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
