package io.waybill.validate.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests for certificates. */
class CertificateRequestRulesTest {

    private static final String RESOURCE = """
            {kind: CertificateSigningRequest, metadata: {name: a}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: certificates.k8s.io/v1, spec: {request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUFNQ0FRRT0KLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==, signerName: example.com/a.b, usages: [client auth], expirationSeconds: 600} | ``
                    1.20 | apiVersion: certificates.k8s.io/v1beta1, spec: {request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUFNQ0FRRT0KLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==, usages: [odd]} | ``
                    """)
    void takesWholeRequests(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: certificates.k8s.io/v1, spec: {} | required spec.request; required spec.usages; required spec.signerName
                    1.36 | apiVersion: certificates.k8s.io/v1, spec: {request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1BTUNBUUU9Ci0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K, signerName: example/a, usages: [client auth, client auth], expirationSeconds: 599} | invalid-format spec.request; invalid-format spec.signerName; duplicate-item spec.usages[1]; out-of-range spec.expirationSeconds
                    1.36 | apiVersion: certificates.k8s.io/v1, spec: {request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUFNQ0FRRT0KLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==, signerName: kubernetes.io/legacy-unknown, usages: [odd]} | unsupported-value spec.signerName; unsupported-value spec.usages[0]
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
