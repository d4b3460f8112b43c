package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations of pods that stand, or stood, for fields. */
class PodAnnotationRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.20 | container.apparmor.security.beta.kubernetes.io/main: runtime/default | ok
            1.20 | container.apparmor.security.beta.kubernetes.io/main: localhost/web   | ok
            1.20 | container.apparmor.security.beta.kubernetes.io/main: web             | invalid-format annotations[container.apparmor.security.beta.kubernetes.io/main]
            1.36 | container.apparmor.security.beta.kubernetes.io/other: unconfined     | unresolved annotations[container.apparmor.security.beta.kubernetes.io/other]
            1.20 | seccomp.security.alpha.kubernetes.io/pod: docker/default             | ok
            1.20 | seccomp.security.alpha.kubernetes.io/pod: localhost/../a             | invalid-format annotations.seccomp.security.alpha.kubernetes.io/pod
            1.20 | container.seccomp.security.alpha.kubernetes.io/main: default         | invalid-format annotations.container.seccomp.security.alpha.kubernetes.io/main
            1.36 | kubernetes.io/config.mirror: a                                       | mismatch annotations[kubernetes.io/config.mirror]
            1.22 | controller.kubernetes.io/pod-deletion-cost: "-10"                    | ok
            1.22 | controller.kubernetes.io/pod-deletion-cost: "010"                    | invalid-format annotations[controller.kubernetes.io/pod-deletion-cost]
            1.22 | controller.kubernetes.io/pod-deletion-cost: "2147483648"             | invalid-format annotations[controller.kubernetes.io/pod-deletion-cost]
            1.21 | controller.kubernetes.io/pod-deletion-cost: cheap                    | ok
            1.36 | example.com/anything: "at all"                                       | ok
            """)
    void checksWhatServersStillRead(String minor, String fields, String expected) {
        assertThat(Pods.judge(
                        minor,
                        "{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {" + fields + "}}, spec: {"
                                + Pods.MAIN + "}}",
                        "metadata."))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.20 | seccomp.security.alpha.kubernetes.io/pod: unconfined}}, spec: {containers: [{name: a, image: b}], securityContext: {seccompProfile: {type: Unconfined}}}                   | ok
            1.20 | seccomp.security.alpha.kubernetes.io/pod: unconfined}}, spec: {containers: [{name: a, image: b}], securityContext: {seccompProfile: {type: RuntimeDefault}}}               | mismatch securityContext.seccompProfile.type
            1.30 | container.seccomp.security.alpha.kubernetes.io/a: localhost/one}}, spec: {containers: [{name: a, image: b, securityContext: {seccompProfile: {type: Localhost, localhostProfile: other}}}]} | mismatch containers[0].securityContext.seccompProfile.localhostProfile
            1.30 | container.apparmor.security.beta.kubernetes.io/a: unconfined}}, spec: {containers: [{name: a, image: b}], securityContext: {appArmorProfile: {type: RuntimeDefault}}}      | mismatch containers[0].securityContext.appArmorProfile.type
            1.30 | container.apparmor.security.beta.kubernetes.io/a: localhost/x}}, spec: {containers: [{name: a, image: b, securityContext: {appArmorProfile: {type: Localhost, localhostProfile: x}}}]} | ok
            """)
    void comparesThemWithFields(String minor, String fields, String expected) {
        assertThat(Pods.judge(
                        minor,
                        "{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {" + fields + "}",
                        "spec."))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.30 | {type: RuntimeDefault} | mismatch spec.containers[0].securityContext.appArmorProfile.type
            1.29 | {type: RuntimeDefault} | unknown-field spec.containers[0].securityContext.appArmorProfile
            1.30 | {type: Unconfined}     | ok
            """)
    void comparesThemInTemplates(String minor, String profile, String expected) {
        assertThat(Pods.judge(minor, """
                apiVersion: v1
                kind: PodTemplate
                metadata: {name: a}
                template:
                  metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/a: unconfined}}
                  spec: {containers: [{name: a, image: b, securityContext: {appArmorProfile: %s}}]}
                """.formatted(profile), "template.")).isEqualTo(expected);
    }
}
