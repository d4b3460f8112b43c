package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks and addresses of Services. */
class AddressRulesTest {

    private static final String RESOURCE = """
            {apiVersion: networking.k8s.io/v1, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ServiceCIDR, metadata: {name: a}, spec: {cidrs: [10.96.0.0/16, "fd00::/112"]} | ``
                    1.36 | kind: IPAddress, metadata: {name: 10.0.0.1}, spec: {parentRef: {resource: services, name: a, namespace: b}} | ``
                    1.36 | kind: IPAddress, metadata: {name: "2001:db8::1:0:0:1"}, spec: {parentRef: {resource: services, name: a}} | ``
                    """)
    void takesStandardForms(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ServiceCIDR, metadata: {name: a}, spec: {} | required spec.cidrs
                    1.36 | kind: ServiceCIDR, metadata: {name: a}, spec: {cidrs: [10.96.0.1/16]} | invalid-format spec.cidrs[0]
                    1.36 | kind: ServiceCIDR, metadata: {name: a}, spec: {cidrs: [10.96.0.0/16, 10.97.0.0/016]} | one-of spec.cidrs; invalid-format spec.cidrs[1]
                    1.36 | kind: IPAddress, metadata: {name: 10.0.0.01}, spec: {} | invalid-name metadata.name; required spec.parentRef
                    1.36 | kind: IPAddress, metadata: {name: "2001:0db8::1"}, spec: {parentRef: {group: A, name: b/c}} | invalid-name metadata.name; invalid-format spec.parentRef.group; required spec.parentRef.resource; invalid-format spec.parentRef.name
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
