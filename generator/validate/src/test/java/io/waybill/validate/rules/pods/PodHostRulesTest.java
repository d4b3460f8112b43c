package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pod shares with its node, and what its operating system has no use for. */
class PodHostRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | hostPID: true                                          | ok
            1.20 | hostPID: true, shareProcessNamespace: true             | mismatch securityContext.shareProcessNamespace
            1.33 | hostUsers: false                                       | ok
            1.33 | hostUsers: false, hostNetwork: true                    | forbidden-field hostNetwork
            1.33 | hostUsers: false, hostPID: true                        | forbidden-field HostPID
            1.33 | hostUsers: false, hostIPC: true                        | forbidden-field HostIPC
            1.32 | hostUsers: false, hostNetwork: true                    | ok
            1.33 | hostUsers: true, hostNetwork: true                     | ok
            """)
    void sharesNothingTwice(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | os: {name: linux}                                                                       | ok
            1.36 | os: {name: Linux}                                                                       | unsupported-value os
            1.36 | os: {}                                                                                  | required os.name
            1.23 | os: {}                                                                                  | ok
            1.36 | os: {name: linux}, securityContext: {windowsOptions: {}}                                | forbidden-field securityContext.windowsOptions
            1.36 | os: {name: windows}, securityContext: {windowsOptions: {}}                              | ok
            1.36 | os: {name: windows}, securityContext: {fsGroup: 1}                                      | forbidden-field securityContext.fsGroup
            1.36 | os: {name: windows}, securityContext: {sysctls: [{name: a.b, value: c}]}                | forbidden-field securityContext.sysctls
            1.36 | os: {name: windows}, securityContext: {sysctls: []}                                     | ok
            1.36 | os: {name: windows}, hostPID: true                                                      | forbidden-field hostPID
            1.36 | os: {name: windows}, hostPID: false                                                     | ok
            1.36 | os: {name: windows}, shareProcessNamespace: false                                       | forbidden-field shareProcessNamespace
            1.23 | os: {name: windows}, securityContext: {fsGroup: 1}                                      | ok
            """)
    void forbidsWhatASystemDoesNotHave(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | os: {name: windows}, containers: [{name: a, image: b, securityContext: {privileged: false}}] | forbidden-field containers[0].securityContext.privileged
            1.36 | os: {name: windows}, containers: [{name: a, image: b, securityContext: {runAsNonRoot: true}}] | ok
            1.36 | os: {name: linux}, containers: [{name: a, image: b}], initContainers: [{name: c, image: b, securityContext: {windowsOptions: {}}}] | forbidden-field initContainers[0].securityContext.windowsOptions
            """)
    void forbidsItInContainersToo(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields)).isEqualTo(expected);
    }
}
