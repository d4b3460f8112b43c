package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of runtimes. */
class RuntimeClassRulesTest {

    private static final String RESOURCE = """
            {apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: a}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.20 | handler: runc, overhead: {podFixed: {cpu: 100m}}, scheduling: {nodeSelector: {a: b}} | ``
                    1.36 | overhead: {podFixed: {cpu: -1}} | required handler; out-of-range overhead.podFixed[cpu]
                    1.36 | handler: Runc, overhead: {podFixed: {apples: 1, example.com/gpu: 500m}} | invalid-format handler; unsupported-value overhead.podFixed[apples]; out-of-range overhead.podFixed[example.com/gpu]
                    1.36 | handler: a, scheduling: {nodeSelector: {a: b c}} | invalid-format scheduling.nodeSelector
                    """)
    void judgesHandlersAndOverhead(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
