package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSI drivers. */
class CsiDriverRulesTest {

    private static final String RESOURCE = """
            {apiVersion: storage.k8s.io/v1, kind: CSIDriver, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: csi.example.com}, spec: {tokenRequests: [{audience: a, expirationSeconds: 600}, {audience: b}]} | ``
                    1.34 | metadata: {name: a}, spec: {nodeAllocatableUpdatePeriodSeconds: 5} | ``
                    1.36 | metadata: {name: a} | ``
                    1.36 | metadata: {name: a}, spec: {tokenRequests: [{expirationSeconds: 600}]} | ``
                    """)
    void takesWholeDrivers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: Csi.example.com} | invalid-name metadata.name
                    1.36 | metadata: {name: "*a"} | invalid-name metadata.name
                    1.36 | metadata: {name: a}, spec: {tokenRequests: [{audience: a, expirationSeconds: 599}]} | out-of-range spec.tokenRequests[0].expirationSeconds
                    1.36 | metadata: {name: a}, spec: {tokenRequests: [{audience: a}, {audience: a}]} | duplicate-item spec.tokenRequests[1].audience
                    1.35 | metadata: {name: a}, spec: {nodeAllocatableUpdatePeriodSeconds: 5} | out-of-range spec.nodeAllocatableUpdatePeriodSeconds
                    1.36 | metadata: {name: a}, spec: {volumeLifecycleModes: [Ephemeral, Odd]} | unsupported-value spec.volumeLifecycleModes
                    1.36 | metadata: {name: a}, spec: {serviceAccountTokenInSecrets: true} | forbidden-field spec.serviceAccountTokenInSecrets
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
