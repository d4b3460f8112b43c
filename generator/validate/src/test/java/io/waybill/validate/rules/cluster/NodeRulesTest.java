package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taints and networks of nodes. */
class NodeRulesTest {

    private static final String RESOURCE = """
            apiVersion: v1
            kind: Node
            metadata: {name: node-1}
            spec: {HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | taints: [{key: a, effect: NoSchedule}, {key: a, effect: NoExecute}], podCIDRs: [10.0.0.0/24, "2001:db8::/64"] | ``
                    1.36 | podCIDR: 10.0.0.0/24, podCIDRs: [10.0.1.0/33] | ``
                    """)
    void takesWholeNodes(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | taints: [{key: a, effect: NoSchedule}, {key: a, effect: NoSchedule}] | duplicate-item metadata.taints[1]
                    1.36 | taints: [{key: a b, value: c d, effect: NoSchedule}] | invalid-format metadata.taints[0].key; invalid-format metadata.taints[0].value
                    1.36 | taints: [{key: a, effect: ""}] | required metadata.taints[0].effect
                    1.36 | podCIDRs: [10.0.0.0] | invalid-format spec.podCIDRs[0]
                    1.36 | podCIDRs: [10.0.0.0/24, 10.0.1.0/24] | one-of spec.podCIDRs
                    1.36 | podCIDR: 192.168.0 | invalid-format spec.podCIDRs[0]
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    capacity: {cpu: 1500m, pods: 110, example.com/gpu: 2}         | ``
                    capacity: {example.com/gpu: "0.5"}                            | out-of-range status.capacity[example.com/gpu]
                    allocatable: {pods: "0.5", memory: -1}                        | out-of-range status.allocatable[pods]; out-of-range status.allocatable[memory]
                    """)
    void countsWhatANodeHas(String status, String errors) {
        assertThat(Verdict.of("1.36", RESOURCE.replace("spec: {HOLE}", "status: {" + status + "}")))
                .isEqualTo(errors);
    }
}
