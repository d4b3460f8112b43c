package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who containers run as, and what they may do. */
class SecurityContextRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | runAsUser: 0, runAsGroup: 2147483647                                    | ok
            1.36 | runAsUser: -1                                                           | out-of-range c.runAsUser
            1.36 | runAsGroup: 2147483648                                                  | out-of-range c.runAsGroup
            1.36 | privileged: true                                                        | ok
            1.36 | privileged: true, allowPrivilegeEscalation: false                       | mismatch c
            1.36 | privileged: false, allowPrivilegeEscalation: false                      | ok
            1.36 | capabilities: {add: [CAP_SYS_ADMIN]}, allowPrivilegeEscalation: false   | mismatch c
            1.36 | capabilities: {add: [SYS_ADMIN]}, allowPrivilegeEscalation: false       | ok
            1.36 | capabilities: {add: [CAP_SYS_ADMIN]}                                    | ok
            1.33 | procMount: Unmasked                                                     | mismatch c.procMount
            1.32 | procMount: Unmasked                                                     | ok
            1.33 | procMount: unmasked                                                     | unsupported-value c.procMount
            1.33 | procMount: ""                                                           | unsupported-value c.procMount
            """)
    void checksContainers(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "securityContext: {" + fields + "}")
                        .replace("containers[0].securityContext", "c"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | fsGroup: 1, supplementalGroups: [0, 2147483647]    | ok
            1.36 | fsGroup: -1                                        | out-of-range fsGroup
            1.36 | supplementalGroups: [null]                       | ok
            1.36 | supplementalGroups: [1, -1]                        | out-of-range supplementalGroups[1]
            1.36 | supplementalGroups: [99999999999]                  | out-of-range supplementalGroups[0]
            1.20 | fsGroupChangePolicy: always                        | unsupported-value fsGroupChangePolicy
            1.19 | fsGroupChangePolicy: always                        | ok
            1.33 | seLinuxChangePolicy: Recursive                     | ok
            1.33 | seLinuxChangePolicy: None                          | unsupported-value seLinuxChangePolicy
            1.33 | supplementalGroupsPolicy: Strict                   | ok
            1.33 | supplementalGroupsPolicy: strict                   | unsupported-value supplementalGroupsPolicy
            """)
    void checksPods(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "securityContext: {" + fields + "}").replace("securityContext.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.20 | seccompProfile: {type: RuntimeDefault}                              | ok
            1.20 | seccompProfile: {}                                                  | required seccompProfile.type
            1.20 | seccompProfile: {type: runtime/default}                             | unsupported-value seccompProfile.type
            1.20 | seccompProfile: {type: Localhost}                                   | required seccompProfile.localhostProfile
            1.20 | seccompProfile: {type: Localhost, localhostProfile: a/b.json}       | ok
            1.20 | seccompProfile: {type: Localhost, localhostProfile: ../b.json}      | invalid-format seccompProfile.localhostProfile
            1.20 | seccompProfile: {type: Unconfined, localhostProfile: a}             | forbidden-field seccompProfile.localhostProfile
            1.30 | appArmorProfile: {type: Localhost, localhostProfile: web}           | ok
            1.30 | appArmorProfile: {type: Localhost, localhostProfile: " web"}        | invalid-format appArmorProfile.localhostProfile
            1.30 | appArmorProfile: {type: Localhost}                                  | required appArmorProfile.localhostProfile
            1.30 | appArmorProfile: {type: RuntimeDefault, localhostProfile: web}      | forbidden-field appArmorProfile.localhostProfile
            """)
    void checksProfiles(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "securityContext: {" + fields + "}").replace("securityContext.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.33 | hostUsers: false  | ok
            1.33 | hostUsers: true   | mismatch containers[0].securityContext.procMount
            """)
    void unmasksOnlyPodsWithUsersOfTheirOwn(String minor, String fields, String expected) {
        assertThat(Pods.spec(minor, fields + ", " + Pods.containers("securityContext: {procMount: Unmasked}")))
                .isEqualTo(expected);
    }
}
