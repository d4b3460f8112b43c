package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Peers, ports and ranges of NetworkPolicies. */
class NetworkPolicyRulesTest {

    private static String errors(String minor, String more) {
        return Judging.of(
                        minor,
                        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}, "
                                + more + "}}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {podSelector: {}}                                                  | ''
            {podSelector: {}, namespaceSelector: {}}                           | ''
            {ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}               | ''
            {}                                                                 | required spec.ingress[0].from[0]
            null                                                               | required spec.ingress[0].from[0]
            {podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}                     | one-of spec.ingress[0].from[0]
            {podSelector: {matchLabels: {a: "b c"}}}                           | invalid-format spec.ingress[0].from[0].podSelector.matchLabels
            {ipBlock: {cidr: ""}}                                              | required spec.ingress[0].from[0].ipBlock.cidr
            {ipBlock: {cidr: 10.0.0.0}}                                        | invalid-format spec.ingress[0].from[0].ipBlock.cidr
            {ipBlock: {cidr: 10.0.0.0/33}}                                     | invalid-format spec.ingress[0].from[0].ipBlock.cidr
            {ipBlock: {cidr: 10.0.0.0/8, except: [x]}}                         | invalid-format spec.ingress[0].from[0].ipBlock.except[0]
            {ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}               | mismatch spec.ingress[0].from[0].ipBlock.except[0]
            {ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}                | mismatch spec.ingress[0].from[0].ipBlock.except[0]
            """)
    void namePodsOrAddresses(String peer, String expected) {
        assertThat(errors("1.36", "ingress: [{from: [" + peer + "]}]")).isEqualTo(expected);
        assertThat(errors("1.20", "egress: [{to: [" + peer + "]}]"))
                .isEqualTo(expected.replace("ingress[0].from", "egress[0].to"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | {}                               | ''
            1.36 | {port: http, protocol: UDP}      | ''
            1.36 | {port: 80, endPort: 90}          | ''
            1.36 | {port: 0}                        | out-of-range .port
            1.36 | {port: 65536}                    | out-of-range .port
            1.36 | {port: "80"}                     | invalid-format .port
            1.36 | {port: ""}                       | unsupported-value .port
            1.36 | {protocol: tcp}                  | unsupported-value .protocol
            1.36 | {protocol: ""}                   | unsupported-value .protocol
            1.18 | {protocol: SCTP}                 | unsupported-value .protocol
            1.36 | {port: 80, endPort: 79}          | out-of-range .endPort
            1.36 | {port: 80, endPort: 70000}       | out-of-range .endPort
            1.36 | {port: http, endPort: 80}        | forbidden-field .endPort
            1.36 | {endPort: 80}                    | forbidden-field .endPort
            1.22 | {endPort: 80}                    | forbidden-field .endPort
            1.21 | {endPort: 80}                    | ''
            """)
    void namePortsAndRangesOfThem(String minor, String port, String expected) {
        assertThat(errors(minor, "egress: [{ports: [" + port + "]}]"))
                .isEqualTo(expected.replace(" .", " spec.egress[0].ports[0]."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Ingress, Egress]           | ''
            [Ingress, Ingress]          | ''
            [Inbound]                   | unsupported-value spec.policyTypes[0]
            [Ingress, Egress, Egress]   | too-large spec.policyTypes
            """)
    void haveTwoTypes(String types, String expected) {
        assertThat(errors("1.30", "policyTypes: " + types)).isEqualTo(expected);
    }
}
