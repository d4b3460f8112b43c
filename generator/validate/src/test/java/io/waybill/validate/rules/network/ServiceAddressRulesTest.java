package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses of Services. */
class ServiceAddressRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | 'clusterIP: ""'                                                             | ''
            1.36 | 'clusterIP: 10.0.0.1'                                                       | ''
            1.36 | 'clusterIP: None'                                                           | ''
            1.36 | 'clusterIP: 256.0.0.1'                                                      | invalid-format spec.clusterIPs[0]
            1.19 | 'clusterIP: none'                                                           | invalid-format spec.clusterIP
            1.36 | 'clusterIP: None, type: NodePort'                                           | mismatch spec.clusterIPs[0]
            1.36 | 'clusterIP: None, type: LoadBalancer'                                       | mismatch spec.clusterIPs[0]
            1.19 | 'clusterIP: None, type: LoadBalancer'                                       | mismatch spec.clusterIP
            1.36 | 'clusterIP: 10.0.0.1, type: ExternalName, externalName: a.b'                | forbidden-field spec.clusterIPs
            1.19 | 'clusterIP: 10.0.0.1, type: ExternalName, externalName: a.b'                | forbidden-field spec.clusterIP
            1.36 | 'clusterIP: 10.0.0.1, ipFamilyPolicy: PreferDualStack, clusterIPs: [10.0.0.1, "fd00::1"]'                    | ''
            1.36 | 'clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 10.0.0.2]'                     | duplicate-item spec.clusterIPs
            1.36 | 'clusterIP: 10.0.0.1, clusterIPs: [10.0.0.2]'                               | mismatch spec.clusterIPs
            1.36 | 'clusterIPs: [10.0.0.2]'                                                    | mismatch spec.clusterIPs
            1.36 | 'clusterIP: None, clusterIPs: [None, 10.0.0.2]'                             | forbidden-field spec.clusterIPs
            1.36 | 'clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, x]'                            | invalid-format spec.clusterIPs[1]
            1.36 | 'clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1], ipFamilies: [IPv6]'           | mismatch spec.clusterIPs[0]
            """)
    void areAddressesOrNone(String minor, String more, String expected) {
        assertThat(errors(minor, more)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | 'ipFamilies: [IPv4, IPv6], ipFamilyPolicy: PreferDualStack'        | ''
            1.36 | 'ipFamilies: [IPv4, IPv6], ipFamilyPolicy: SingleStack'            | mismatch spec.ipFamilyPolicy
            1.36 | 'ipFamilies: [IPv4, IPv4]'                                         | duplicate-item spec.ipFamilies[1]
            1.36 | 'ipFamilies: [IPv5]'                                               | unsupported-value spec.ipFamilies[0]
            1.36 | 'ipFamilyPolicy: Dual'                                             | unsupported-value spec.ipFamilyPolicy
            1.36 | 'ipFamilyPolicy: ""'                                               | unsupported-value spec.ipFamilyPolicy
            1.21 | 'ipFamilyPolicy: ""'                                               | unsupported-value spec.ipFamilyPolicy
            1.20 | 'ipFamilyPolicy: Dual, ipFamilies: [IPv4, IPv4]'                   | ''
            1.36 | 'type: ExternalName, externalName: a.b, ipFamilyPolicy: SingleStack' | forbidden-field spec.ipFamilyPolicy
            1.36 | 'type: ExternalName, externalName: a.b, ipFamilies: [IPv4]'        | forbidden-field spec.ipFamilies
            """)
    void areOfTheFamiliesThatAreAskedFor(String minor, String more, String expected) {
        assertThat(errors(minor, more)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.1      | ''
            01.2.3.4       | ''
            "2001:db8::1"  | ''
            1.2.3          | invalid-format spec.externalIPs[0]
            example.com    | invalid-format spec.externalIPs[0]
            ""             | invalid-format spec.externalIPs[0]
            127.0.0.1      | invalid-format spec.externalIPs[0]
            0.0.0.0        | invalid-format spec.externalIPs[0]
            169.254.1.1    | invalid-format spec.externalIPs[0]
            "fe80::1"      | invalid-format spec.externalIPs[0]
            224.0.0.1      | invalid-format spec.externalIPs[0]
            """)
    void canBeReachedFromOutside(String address, String expected) {
        assertThat(errors("1.30", "externalIPs: [" + address + "]")).isEqualTo(expected);
    }

    private static String errors(String minor, String more) {
        return Judging.of(
                        minor,
                        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80}], " + more
                                + "}}")
                .errors();
    }
}
