package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Probes of containers and sidecars. */
class ProbeRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | httpGet: {port: 80}                                        | ok
            1.36 | httpGet: {port: http, path: "", scheme: HTTPS}             | ok
            1.36 | periodSeconds: 5                                           | required readinessProbe
            1.36 | httpGet: {port: 80}, tcpSocket: {port: 80}                 | one-of readinessProbe.tcpSocket
            1.36 | exec: {command: []}                                        | required readinessProbe.exec.command
            1.36 | exec: {command: [ls]}                                      | ok
            1.36 | httpGet: {port: 0}                                         | out-of-range readinessProbe.httpGet.port
            1.36 | httpGet: {port: "80"}                                      | invalid-format readinessProbe.httpGet.port
            1.36 | httpGet: {port: 80, scheme: FTP}                           | unsupported-value readinessProbe.httpGet.scheme
            1.36 | httpGet: {port: 80, httpHeaders: [{name: "X A", value: b}]} | invalid-format readinessProbe.httpGet.httpHeaders
            1.36 | httpGet: {port: 80, httpHeaders: [{name: X-A}]}            | ok
            1.36 | tcpSocket: {port: 80.0}                                    | ok
            1.36 | tcpSocket: {port: 65536}                                   | out-of-range readinessProbe.tcpSocket.port
            1.36 | tcpSocket: {port: too-long-a-name-of-a-port}               | invalid-format readinessProbe.tcpSocket.port
            1.36 | tcpSocket: {}                                              | required readinessProbe.tcpSocket.port
            1.24 | grpc: {port: 0}                                            | out-of-range readinessProbe.grpc.port
            1.24 | grpc: {port: 80, service: a}                               | ok
            1.23 | grpc: {port: 80}                                           | required readinessProbe
            """)
    void hasOneHandler(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "readinessProbe: {" + fields + "}").replace("containers[0].", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 0, timeoutSeconds: 1}          | ok
            1.36 | livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: -1}                            | out-of-range livenessProbe.initialDelaySeconds
            1.36 | livenessProbe: {tcpSocket: {port: 80}, timeoutSeconds: -1}                                 | out-of-range livenessProbe.timeoutSeconds
            1.36 | startupProbe: {tcpSocket: {port: 80}, periodSeconds: -1}                                   | out-of-range startupProbe.periodSeconds
            1.36 | readinessProbe: {tcpSocket: {port: 80}, failureThreshold: -1}                              | out-of-range readinessProbe.failureThreshold
            1.36 | readinessProbe: {tcpSocket: {port: 80}, successThreshold: 2}                               | ok
            1.36 | livenessProbe: {tcpSocket: {port: 80}, successThreshold: 2}                                | out-of-range livenessProbe.successThreshold
            1.36 | startupProbe: {tcpSocket: {port: 80}, successThreshold: 2}                                 | out-of-range startupProbe.successThreshold
            1.17 | startupProbe: {tcpSocket: {port: 80}, successThreshold: 2}                                 | ok
            1.36 | livenessProbe: {tcpSocket: {port: 80}, successThreshold: 0}                                | ok
            1.25 | livenessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 0}                   | out-of-range livenessProbe.terminationGracePeriodSeconds
            1.25 | livenessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}                   | ok
            1.25 | readinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}                  | forbidden-field readinessProbe.terminationGracePeriodSeconds
            1.24 | readinessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 5}                  | ok
            """)
    void countsOnlyForward(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, fields).replace("containers[0].", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.29 | startupProbe: {}                                           | required initContainers[0].startupProbe
            1.29 | startupProbe: {tcpSocket: {port: 1}}                       | ok
            """)
    void looksAtSidecars(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "initContainers: [{name: a, image: b, restartPolicy: Always, " + fields + "}]"))
                .isEqualTo(expected);
    }
}
