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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            leaseName: a, binaryVersion: 1.36.0, emulationVersion: 1.35.0, strategy: OldestEmulationVersion | ``
            leaseName: a, binaryVersion: 1.36.0, strategy: example.com/mine        | ``
            binaryVersion: "1.36"                                                  | required spec.leaseName; invalid-format spec.binaryVersion; required spec.strategy
            leaseName: a, binaryVersion: 1.36.0, strategy: OldestEmulationVersion  | required spec.emulationVersion
            leaseName: a, binaryVersion: 1.36.0, strategy: mine                    | unsupported-value spec.strategy.strategy
            leaseName: a, binaryVersion: 1.36.0-rc.0, emulationVersion: 1.36.0, strategy: a/b | out-of-range spec.binaryVersion
            leaseName: a, binaryVersion: 1.9.0, emulationVersion: 1.10.0, strategy: a/b | out-of-range spec.binaryVersion
            """)
    void judgesCandidates(String spec, String errors) {
        assertThat(Verdict.of("1.36", """
                {apiVersion: coordination.k8s.io/v1beta1, kind: LeaseCandidate, metadata: {name: a}, spec: {HOLE}}
                """.replace("HOLE", spec))).isEqualTo(errors);
    }
}
