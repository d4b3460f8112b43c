package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers of versions. */
class ApiServiceRulesTest {

    private static final String RESOURCE = """
            {apiVersion: apiregistration.k8s.io/v1, kind: APIService, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: v1.example.com}, spec: {group: example.com, version: v1, groupPriorityMinimum: 100, versionPriority: 10, service: {name: a, namespace: b}} | ``
                    1.36 | metadata: {name: v1.}, spec: {version: v1, groupPriorityMinimum: 20000, versionPriority: 1000} | ``
                    """)
    void takesWholeOnes(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | metadata: {name: a}, spec: {version: v1beta1, groupPriorityMinimum: 20001} | mismatch metadata.name; required spec.group; out-of-range spec.groupPriorityMinimum; required spec.versionPriority
                    1.36 | metadata: {name: v1.a}, spec: {group: a, version: v1, groupPriorityMinimum: 1, versionPriority: 1, insecureSkipTLSVerify: true} | forbidden-field spec.insecureSkipTLSVerify
                    1.36 | metadata: {name: v1.a}, spec: {group: a, version: v1, groupPriorityMinimum: 1, versionPriority: 1, insecureSkipTLSVerify: true, caBundle: YQ==, service: {port: 0}} | required spec.service.namespace; required spec.service.name; out-of-range spec.service.port; forbidden-field spec.insecureSkipTLSVerify
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
