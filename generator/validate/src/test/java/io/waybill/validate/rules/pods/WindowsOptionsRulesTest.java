package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of containers on Windows. */
class WindowsOptionsRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | runAsUserName: ContainerUser                | ok
            1.36 | runAsUserName: NT AUTHORITY\\SYSTEM         | ok
            1.36 | runAsUserName: ""                           | unsupported-value runAsUserName
            1.36 | runAsUserName: a\\b\\c                      | invalid-format runAsUserName
            1.36 | runAsUserName: "a@b"                        | invalid-format runAsUserName
            1.36 | runAsUserName: "..."                        | invalid-format runAsUserName
            1.16 | runAsUserName: "..."                        | ok
            1.36 | gmsaCredentialSpecName: Web                 | invalid-format gmsaCredentialSpecName
            1.36 | gmsaCredentialSpec: ""                      | unsupported-value gmsaCredentialSpec
            """)
    void checksAccounts(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "securityContext: {windowsOptions: {" + fields + "}}")
                        .replace("securityContext.windowsOptions.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.23 | hostNetwork: true, securityContext: {windowsOptions: {hostProcess: true}}, containers: [{name: a, image: b}]     | ok
            1.23 | securityContext: {windowsOptions: {hostProcess: true}}, containers: [{name: a, image: b}]                        | mismatch hostNetwork
            1.22 | securityContext: {windowsOptions: {hostProcess: true}}, containers: [{name: a, image: b}]                        | ok
            1.23 | hostNetwork: true, securityContext: {windowsOptions: {hostProcess: true}}, containers: [{name: a, image: b, securityContext: {windowsOptions: {hostProcess: false}}}] | mismatch containers[0].securityContext.windowsOptions.hostProcess
            1.23 | hostNetwork: true, containers: [{name: a, image: b, securityContext: {windowsOptions: {hostProcess: true}}}, {name: c, image: b}] | mismatch spec
            """)
    void makesAllContainersProcessesOfTheHost(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields)).isEqualTo(expected);
    }
}
