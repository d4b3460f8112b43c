package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses and ports of Endpoints. */
class EndpointsRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {addresses: [{ip: 10.0.0.1}]}                                            | ''
            {notReadyAddresses: [{ip: "fd00::1", hostname: a, nodeName: n.example}]} | ''
            {}                                                                       | required subsets[0]
            {addresses: [{ip: 10.0.0}]}                                              | invalid-format subsets[0].addresses[0].ip
            {addresses: [{ip: 127.0.0.1}]}                                           | invalid-format subsets[0].addresses[0].ip
            {addresses: [{ip: ""}]}                                                  | required subsets[0].addresses[0].ip
            {addresses: [{ip: 10.0.0.1, hostname: a.b}]}                             | invalid-format subsets[0].addresses[0].hostname
            {notReadyAddresses: [{ip: 10.0.0.1, nodeName: A}]}                       | invalid-format subsets[0].notReadyAddresses[0].nodeName
            {addresses: [{ip: 10.0.0.1}], ports: [{port: 80}]}                       | ''
            {addresses: [{ip: 10.0.0.1}], ports: [{port: 80}, {port: 81, name: b}]}  | required subsets[0].ports[0].name
            {addresses: [{ip: 10.0.0.1}], ports: [{port: 65536}]}                    | out-of-range subsets[0].ports[0].port
            {addresses: [{ip: 10.0.0.1}], ports: [{port: 80, protocol: x}]}          | unsupported-value subsets[0].ports[0].protocol
            {addresses: [{ip: 10.0.0.1}], ports: [{port: 80, appProtocol: "a b"}]}   | invalid-format subsets[0].ports[0].appProtocol
            """)
    void canBeReached(String subset, String expected) {
        assertThat(Judging.of(
                                "1.30",
                                "{apiVersion: v1, kind: Endpoints, metadata: {name: a}, subsets: [" + subset + "]}")
                        .errors())
                .isEqualTo(expected);
    }
}
