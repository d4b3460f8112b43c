package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where containers find the volumes of their pod. */
class VolumeMountRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /b}]                      | ok
            1.36 | volumeMounts: [{name: w, mountPath: /a}]                                                | unresolved volumeMounts[0].name
            1.36 | volumeMounts: [{mountPath: /a}]                                                         | required volumeMounts[0].name
            1.36 | volumeMounts: [{name: v}]                                                               | required volumeMounts[0].mountPath
            1.36 | volumeMounts: [{name: v, mountPath: /a}, {name: c, mountPath: /a}]                      | duplicate-item volumeMounts[1].mountPath
            1.36 | volumeMounts: [{name: v, mountPath: /a, subPath: b/c}]                                  | ok
            1.36 | volumeMounts: [{name: v, mountPath: /a, subPath: /b}]                                   | invalid-format volumeMounts.subPath
            1.36 | volumeMounts: [{name: v, mountPath: /a, subPathExpr: ../b}]                             | invalid-format volumeMounts.subPathExpr
            1.36 | volumeMounts: [{name: v, mountPath: /a, subPath: b, subPathExpr: c}]                    | one-of volumeMounts[0].subPathExpr
            1.36 | volumeMounts: [{name: v, mountPath: /a, mountPropagation: Bidirectional}]               | forbidden-field volumeMounts.mountPropagation
            1.36 | securityContext: {privileged: true}, volumeMounts: [{name: v, mountPath: /a, mountPropagation: Bidirectional}] | ok
            1.36 | volumeMounts: [{name: v, mountPath: /a, mountPropagation: Both}]                        | unsupported-value volumeMounts.mountPropagation
            1.36 | volumeMounts: [{name: v, mountPath: /a, mountPropagation: ""}]                          | unsupported-value volumeMounts.mountPropagation
            1.31 | volumeMounts: [{name: v, mountPath: /a, recursiveReadOnly: Enabled}]                    | forbidden-field volumeMounts.recursiveReadOnly
            1.30 | volumeMounts: [{name: v, mountPath: /a, recursiveReadOnly: Enabled}]                    | ok
            1.31 | volumeMounts: [{name: v, mountPath: /a, readOnly: true, recursiveReadOnly: Enabled}]    | ok
            1.31 | volumeMounts: [{name: v, mountPath: /a, readOnly: true, recursiveReadOnly: IfPossible, mountPropagation: HostToContainer}] | forbidden-field volumeMounts.recursiveReadOnly
            1.31 | volumeMounts: [{name: v, mountPath: /a, recursiveReadOnly: enabled}]                    | unsupported-value volumeMounts.recursiveReadOnly
            """)
    void findsVolumes(String minor, String fields, String expected) {
        assertThat(Pods.spec(
                                minor,
                                "volumes: [{name: v, emptyDir: {}}, {name: c, persistentVolumeClaim: {claimName: a}}], "
                                        + Pods.containers(fields))
                        .replace("containers[0].", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {name: data, mountPath: /a}   | ok
            1.36 | {name: logs, mountPath: /a}   | unresolved containers[0].volumeMounts[0].name
            """)
    void findsClaimsOfStatefulSets(String minor, String fields, String expected) {
        assertThat(Pods.judge(
                        minor,
                        "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {serviceName: a, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {"
                                + Pods.containers("volumeMounts: [" + fields + "]")
                                + "}}, volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}}",
                        "spec.template.spec."))
                .isEqualTo(expected);
    }
}
