package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, images and restarts of containers. */
class ContainerRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | containers: [{name: a, image: b}, {name: a, image: c}]                                       | duplicate-item containers[1].name
            1.36 | containers: [{name: a, image: b}], initContainers: [{name: a, image: c}]                     | duplicate-item initContainers[0].name
            1.36 | containers: [{name: A, image: b}]                                                            | invalid-format containers[0].name
            1.36 | containers: [{image: b}]                                                                     | required containers[0].name
            1.36 | containers: [{name: "", image: b}]                                                           | required containers[0].name
            1.36 | containers: [{name: a}]                                                                      | required containers[0].image
            1.36 | containers: [{name: a, image: ""}]                                                           | required containers[0].image
            1.36 | containers: [{name: a, image: b, imagePullPolicy: always}]                                   | unsupported-value containers[0].imagePullPolicy
            1.36 | containers: [{name: a, image: b, terminationMessagePolicy: Both}]                            | unsupported-value containers[0].terminationMessagePolicy
            """)
    void checksNamesAndImages(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.29 | restartPolicy: Always, livenessProbe: {tcpSocket: {port: 1}}  | ok
            1.29 | restartPolicy: Always, lifecycle: {preStop: {exec: {command: [a]}}} | ok
            1.29 | livenessProbe: {tcpSocket: {port: 1}}                         | forbidden-field initContainers[0].livenessProbe
            1.28 | restartPolicy: Always, livenessProbe: {tcpSocket: {port: 1}}  | forbidden-field initContainers[0].livenessProbe
            1.20 | readinessProbe: {tcpSocket: {port: 1}}                        | forbidden-field initContainers[0].readinessProbe
            1.20 | startupProbe: {tcpSocket: {port: 1}}                          | forbidden-field initContainers[0].startupProbe
            1.20 | lifecycle: {preStop: {exec: {command: [a]}}}                  | forbidden-field initContainers[0].lifecycle
            1.34 | restartPolicy: Never                                          | unsupported-value initContainers[0].restartPolicy
            1.35 | restartPolicy: Never                                          | ok
            1.35 | restartPolicy: ""                                             | unsupported-value initContainers[0].restartPolicy
            """)
    void tellsSidecarsFromOtherInitContainers(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "initContainers: [{name: init, image: nginx, " + fields + "}]"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.28 | restartPolicy: Always                    | ok
            1.29 | restartPolicy: Always                    | forbidden-field containers[0].restartPolicy
            1.33 | restartPolicy: Always                    | forbidden-field containers[0].restartPolicy
            1.34 | restartPolicy: sometimes                 | ok
            1.35 | restartPolicy: sometimes                 | unsupported-value containers[0].restartPolicy
            1.35 | restartPolicy: OnFailure                 | ok
            1.35 | restartPolicy: Never, restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [42]}}]     | ok
            1.35 | restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [42]}}]     | required containers[0].restartPolicy
            1.35 | restartPolicy: Never, restartPolicyRules: [{action: Restart}]                        | required containers[0].restartPolicyRules[0].exitCodes
            """)
    void letsContainersRestartByThemselves(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.33 | resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}]                      | ok
            1.33 | resizePolicy: [{resourceName: disk, restartPolicy: NotRequired}]                     | unsupported-value containers[0].resizePolicy
            1.32 | resizePolicy: [{resourceName: disk, restartPolicy: NotRequired}]                     | ok
            1.33 | resizePolicy: [{resourceName: cpu}]                                                  | required containers[0].resizePolicy
            1.33 | resizePolicy: [{resourceName: cpu, restartPolicy: Restart}]                          | unsupported-value containers[0].resizePolicy
            1.33 | resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: cpu, restartPolicy: NotRequired}] | duplicate-item containers[0].resizePolicy[1]
            """)
    void checksWhatResizingDoes(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.33 | restartPolicy: Never, containers: [{name: a, image: b, resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]}]     | mismatch containers[0].resizePolicy
            1.33 | restartPolicy: OnFailure, containers: [{name: a, image: b, resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]}] | ok
            """)
    void neverRestartsWhereThePodDoesNot(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields)).isEqualTo(expected);
    }
}
