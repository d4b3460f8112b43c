package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.validate.Finding;
import io.waybill.validate.Judging;
import io.waybill.validate.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ports of Services. */
class ServicePortRulesTest {

    private static String errors(String minor, String spec) {
        return Judging.of(minor, "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: " + spec + "}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{port: 80}]                                                  | ''
            [{port: 80, targetPort: 0}]                                   | ''
            [{port: 80, targetPort: ""}]                                  | ''
            [{port: 80, targetPort: http-alt}]                            | ''
            [{port: 0}]                                                   | out-of-range spec.ports[0].port
            [{port: 65536}]                                               | out-of-range spec.ports[0].port
            [{port: 80, targetPort: -5}]                                  | out-of-range spec.ports[0].targetPort
            [{port: 80, targetPort: "8080"}]                              | invalid-format spec.ports[0].targetPort
            [{port: 80, targetPort: sixteen-letters1}]                    | invalid-format spec.ports[0].targetPort
            [{port: 80, targetPort: a--b}]                                | invalid-format spec.ports[0].targetPort
            [{port: 80, name: Web}]                                       | invalid-format spec.ports[0].name
            [{port: 80, name: a.b}]                                       | invalid-format spec.ports[0].name
            [{port: 80, protocol: HTTP}]                                  | unsupported-value spec.ports[0].protocol
            [{port: 80, appProtocol: example.com/h2c}]                    | ''
            [{port: 80, appProtocol: "h 2"}]                              | invalid-format spec.ports[0].appProtocol
            [{port: 80, name: a}, {port: 81, name: b}]                    | ''
            [{port: 80, name: a}, {port: 80, name: b, protocol: UDP}]     | ''
            [{port: 80, name: a}, {port: 80, name: b}]                    | duplicate-item spec.ports[1]
            [{port: 80, name: a}, {port: 81, name: a}]                    | duplicate-item spec.ports[1].name
            [{port: 80}, {port: 81, name: b}]                             | required spec.ports[0].name
            """)
    void areNamedAndDistinct(String ports, String expected) {
        assertThat(errors("1.36", "{ports: " + ports + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | required spec.ports
            {ports: []}                                     | required spec.ports
            {clusterIP: None}                               | ''
            {type: ExternalName, externalName: a.b}         | ''
            {type: NodePort}                                | required spec.ports
            """)
    void areNeededWhereTrafficIsForwarded(String spec, String expected) {
        assertThat(errors("1.36", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NodePort     | [{port: 80, nodePort: 30080}]                                                         | ''
            LoadBalancer | [{port: 80, nodePort: 30080}]                                                         | ''
            ClusterIP    | [{port: 80, nodePort: 30080}]                                                         | forbidden-field spec.ports[0].nodePort
            ClusterIP    | [{port: 80, nodePort: 0}]                                                             | ''
            NodePort     | [{port: 80, name: a, nodePort: 30080}, {port: 81, name: b, nodePort: 30080}]          | duplicate-item spec.ports[1].nodePort
            NodePort     | [{port: 80, name: a, nodePort: 30080}, {port: 81, name: b, nodePort: 30080, protocol: UDP}] | ''
            LoadBalancer | [{port: 10250}]                                                                       | forbidden-field spec.ports[0]
            ClusterIP    | [{port: 10250}]                                                                       | ''
            """)
    void openPortsOfNodesByType(String type, String ports, String expected) {
        assertThat(errors("1.30", "{type: " + type + ", ports: " + ports + "}")).isEqualTo(expected);
    }

    @Test
    void countANullItemAsAnEmptyPort() {
        assertThat(errors("1.36", "{ports: [{port: 80, name: a}, null]}"))
                .contains("required spec.ports[1].name")
                .contains("required spec.ports[1].port");
    }

    @ParameterizedTest
    @CsvSource({"29999, true", "30000, false", "32767, false", "32768, true", "99999, true"})
    void warnOfPortsOfNodesThatFewClustersGiveOut(int nodePort, boolean isWarnedOf) {
        String service = "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: "
                + "{type: NodePort, ports: [{port: 80, nodePort: " + nodePort + "}]}}";

        assertThat(Judging.of(service).findings())
                .extracting(Finding::severity, finding -> finding.rule().id(), Finding::field)
                .isEqualTo(
                        isWarnedOf
                                ? List.of(tuple(Severity.WARNING, "out-of-range", "spec.ports[0].nodePort"))
                                : List.of());
    }
}
