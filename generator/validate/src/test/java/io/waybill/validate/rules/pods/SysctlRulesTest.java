package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the kernel that a pod changes for itself. */
class SysctlRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {name: net.core.somaxconn, value: "1"}                        | ok
            1.36 | {name: net.core.somaxconn}                                    | ok
            1.36 | {name: net/core/somaxconn, value: "1"}                        | ok
            1.22 | {name: net/core/somaxconn, value: "1"}                        | invalid-format sysctls[0].name
            1.36 | {value: "1"}                                                  | required sysctls[0].name
            1.36 | {name: "net core", value: "1"}                                | invalid-format sysctls[0].name
            1.36 | {name: a.b, value: "1"}, {name: a.b, value: "2"}              | duplicate-item sysctls[1].name
            """)
    void checksNames(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "securityContext: {sysctls: [" + fields + "]}")
                        .replace("securityContext.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.29 | hostNetwork: true, securityContext: {sysctls: [{name: net.core.somaxconn, value: "1"}]}  | forbidden-field securityContext.sysctls[0].name
            1.28 | hostNetwork: true, securityContext: {sysctls: [{name: net.core.somaxconn, value: "1"}]}  | ok
            1.30 | hostIPC: true, securityContext: {sysctls: [{name: kernel.shmmax, value: "1"}]}           | forbidden-field securityContext.sysctls[0].name
            1.30 | hostIPC: true, securityContext: {sysctls: [{name: net.core.somaxconn, value: "1"}]}      | ok
            """)
    void leavesTheNodeAlone(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }
}
