package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports of containers, and of the node that they are reached at. */
class ContainerPortRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {containerPort: 80, name: http}                                        | ok
            1.36 | {containerPort: 0}                                                     | required containers[0].ports[0].containerPort
            1.36 | {name: http}                                                           | required containers[0].ports[0].containerPort
            1.36 | {containerPort: 65536}                                                 | out-of-range containers[0].ports[0].containerPort
            1.36 | {containerPort: 80, hostPort: -1}                                      | out-of-range containers[0].ports[0].hostPort
            1.36 | {containerPort: 80, hostPort: 0}                                       | ok
            1.36 | {containerPort: 80, name: "80"}                                        | invalid-format containers[0].ports[0].name
            1.36 | {containerPort: 80, name: a}, {containerPort: 81, name: a}             | duplicate-item containers[0].ports[1].name
            1.36 | {containerPort: 80, protocol: tcp}                                     | unsupported-value containers[0].ports[0].protocol
            1.18 | {containerPort: 80, protocol: SCTP}                                    | unsupported-value containers[0].ports[0].protocol
            1.19 | {containerPort: 80, protocol: SCTP}                                    | ok
            1.36 | {containerPort: 80, hostPort: 8080}, {containerPort: 81, hostPort: 8080} | duplicate-item containers[0].ports[1].hostPort
            1.36 | {containerPort: 80, hostPort: 8080}, {containerPort: 81, hostPort: 8080, protocol: UDP} | ok
            1.36 | {containerPort: 80, hostPort: 8080, hostIP: 10.0.0.1}, {containerPort: 81, hostPort: 8080} | ok
            """)
    void checksPorts(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "ports: [" + fields + "]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | hostNetwork: true, containers: [{name: a, image: b, ports: [{containerPort: 80, hostPort: 80}]}]  | ok
            1.36 | hostNetwork: true, containers: [{name: a, image: b, ports: [{containerPort: 80}]}]                | ok
            1.36 | hostNetwork: true, containers: [{name: a, image: b, ports: [{containerPort: 80, hostPort: 81}]}]  | mismatch containers[0].ports[0].hostPort
            1.27 | hostNetwork: true, containers: [{name: a, image: b, ports: [{containerPort: 80, hostPort: 81}]}]  | mismatch containers[0].ports[0].containerPort
            1.36 | hostNetwork: true, containers: [{name: a, image: b, ports: [{containerPort: 80}]}, {name: c, image: b, ports: [{containerPort: 80}]}] | duplicate-item containers[1].ports[0].hostPort
            1.36 | containers: [{name: a, image: b, ports: [{containerPort: 80}]}, {name: c, image: b, ports: [{containerPort: 80}]}] | ok
            1.36 | containers: [{name: a, image: b, ports: [{containerPort: 80, hostPort: 80}]}], initContainers: [{name: c, image: b, ports: [{containerPort: 80, hostPort: 80}]}] | ok
            """)
    void comparesPortsOfTheHostNetwork(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.28 | hostNetwork: true, containers: [{name: a, image: b, ports: [{containerPort: 80}]}, {name: c, image: b, ports: [{containerPort: 80}]}] | ok
            1.27 | hostNetwork: true, containers: [{name: a, image: b, ports: [{containerPort: 80}]}, {name: c, image: b, ports: [{containerPort: 80}]}] | duplicate-item containers[1].ports[0].hostPort
            """)
    void fillsPortsOfTemplatesInOnlyOnOldServers(String minor, String fields, String expected) {
        assertThat(Pods.template(minor, fields)).isEqualTo(expected);
    }
}
