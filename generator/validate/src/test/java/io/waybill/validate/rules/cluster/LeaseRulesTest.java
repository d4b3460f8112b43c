package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leases. */
class LeaseRulesTest {

    private static final String RESOURCE = """
            {apiVersion: coordination.k8s.io/v1, kind: Lease, metadata: {name: a}, spec: {HOLE}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | leaseDurationSeconds: 1, leaseTransitions: 0 | ``
                    1.36 | leaseDurationSeconds: 0, leaseTransitions: -1 | out-of-range spec.leaseDurationSeconds; out-of-range spec.leaseTransitions
                    """)
    void judgesTimes(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
