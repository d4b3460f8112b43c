package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses and ports of EndpointSlices. */
class EndpointSliceRulesTest {

    private static String errors(String type, String endpoints, String ports) {
        return Judging.of("1.36", """
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {name: a}
                addressType: %s
                endpoints: %s
                ports: %s
                """.formatted(type, endpoints, ports)).errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IPv4 | [{addresses: [10.0.0.1]}]                                  | ''
            IPv6 | [{addresses: ["fd00::1"]}]                                 | ''
            FQDN | [{addresses: [db.example.com]}]                            | ''
            IPv4 | [{addresses: ["fd00::1"]}]                                 | invalid-format endpoints[0].addresses
            IPv6 | [{addresses: [10.0.0.1]}]                                  | invalid-format endpoints[0].addresses
            FQDN | [{addresses: [db]}]                                        | invalid-format endpoints[0].addresses[0]
            IPv4 | [{addresses: [127.0.0.1]}]                                 | invalid-format endpoints[0].addresses[0]
            IPv4 | [{addresses: []}]                                          | required endpoints[0].addresses
            IP   | []                                                         | unsupported-value addressType
            ""   | []                                                         | required addressType
            IPv4 | [{addresses: [10.0.0.1], hostname: A}]                     | invalid-format endpoints[0].hostname
            IPv4 | [{addresses: [10.0.0.1], nodeName: A}]                     | invalid-format endpoints[0].nodeName
            IPv4 | [{addresses: [10.0.0.1], deprecatedTopology: {a: "b c"}}]  | invalid-format endpoints[0].deprecatedTopology
            IPv4 | [{addresses: [10.0.0.1], hints: {forZones: [{name: a}, {name: a}]}}] | duplicate-item endpoints[0].hints.forZones[1].name
            IPv4 | [{addresses: [10.0.0.1], hints: {forNodes: [{name: A_}, {name: a}, {name: a}]}}] | duplicate-item endpoints[0].hints.forNodes[2].name; invalid-format endpoints[0].hints.forNodes[0].name
            """)
    void areOfTheKindOfTheSlice(String type, String endpoints, String expected) {
        assertThat(errors(type, endpoints, "[]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{port: 80}]                             | ''
            [{name: "", port: 80}, {name: a}]        | ''
            [{port: 80}, {port: 81}]                 | duplicate-item ports[1].name
            [{name: a}, {name: a}]                   | duplicate-item ports[1].name
            [{name: a.b}]                            | invalid-format ports[0].name
            [{protocol: tcp}]                        | unsupported-value ports[0].protocol
            [{protocol: ""}]                         | unsupported-value ports[0].protocol
            [{appProtocol: ""}]                      | unsupported-value ports[0].appProtocol
            """)
    void havePortsOfDifferentNames(String ports, String expected) {
        assertThat(errors("IPv4", "[]", ports)).isEqualTo(expected);
    }
}
