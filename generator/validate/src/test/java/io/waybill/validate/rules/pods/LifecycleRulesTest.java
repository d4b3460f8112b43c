package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What containers do when they have started, and before they stop. */
class LifecycleRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | preStop: {exec: {command: [a]}}, postStart: {httpGet: {port: 80}}  | ok
            1.36 | preStop: {}                                                        | required preStop
            1.36 | postStart: {exec: {}}                                              | required postStart.exec.command
            1.36 | preStop: {exec: {command: [a]}, tcpSocket: {port: 80}}             | one-of preStop.tcpSocket
            1.36 | preStop: {sleep: {seconds: 30}}                                    | ok
            1.36 | preStop: {sleep: {seconds: 31}}                                    | out-of-range preStop.sleep
            1.36 | preStop: {sleep: {seconds: -1}}                                    | out-of-range preStop.sleep
            1.33 | preStop: {sleep: {seconds: 0}}                                     | ok
            1.32 | preStop: {sleep: {seconds: 0}}                                     | out-of-range preStop.sleep
            1.32 | preStop: {sleep: {}}                                               | out-of-range preStop.sleep
            1.29 | preStop: {sleep: {seconds: 5}}                                     | required preStop
            1.36 | stopSignal: SIGUSR1                                                | ok
            1.36 | stopSignal: USR1                                                   | ok
            """)
    void hasOneHandlerThatEnds(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "lifecycle: {" + fields + "}").replace("containers[0].lifecycle.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | terminationGracePeriodSeconds: 60  | ok
            1.36 | terminationGracePeriodSeconds: 59  | out-of-range containers[0].lifecycle.preStop.sleep
            """)
    void givesTheTimeOfThePod(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields + ", " + Pods.containers("lifecycle: {preStop: {sleep: {seconds: 60}}}")))
                .isEqualTo(expected);
    }
}
