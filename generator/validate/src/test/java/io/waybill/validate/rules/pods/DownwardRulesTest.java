package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pod can be told of itself. */
class DownwardRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | fieldRef: {fieldPath: metadata.name}                                       | ok
            1.36 | fieldRef: {fieldPath: "metadata.labels['app']"}                            | ok
            1.36 | fieldRef: {fieldPath: "metadata.annotations['Example.COM/A']"}             | ok
            1.36 | fieldRef: {fieldPath: "metadata.labels['Example.COM/A']"}                  | invalid-format fieldRef
            1.36 | fieldRef: {fieldPath: "spec.containers['a']"}                              | unsupported-value fieldRef.fieldPath
            1.36 | fieldRef: {fieldPath: metadata.labels}                                     | unsupported-value fieldRef.fieldPath
            1.36 | fieldRef: {fieldPath: spec.host}                                           | ok
            1.36 | fieldRef: {fieldPath: status.phase}                                        | unsupported-value fieldRef.fieldPath
            1.28 | fieldRef: {fieldPath: status.hostIPs}                                      | unsupported-value fieldRef.fieldPath
            1.29 | fieldRef: {fieldPath: status.hostIPs}                                      | ok
            1.36 | fieldRef: {apiVersion: v2, fieldPath: metadata.name}                       | unsupported-value fieldRef.fieldPath
            1.36 | fieldRef: {}                                                               | required fieldRef.fieldPath
            1.36 | resourceFieldRef: {resource: limits.cpu, divisor: 1m}                      | ok
            1.36 | resourceFieldRef: {resource: cpu}                                          | unsupported-value resourceFieldRef.resource
            1.36 | resourceFieldRef: {}                                                       | required resourceFieldRef.resource
            1.36 | resourceFieldRef: {resource: limits.cpu, divisor: 1Mi}                     | unsupported-value resourceFieldRef.divisor
            1.36 | resourceFieldRef: {resource: limits.memory, divisor: 1Mi}                  | ok
            1.36 | resourceFieldRef: {resource: limits.memory, divisor: 1000M}                | unsupported-value resourceFieldRef.divisor
            1.36 | resourceFieldRef: {resource: limits.cpu, divisor: "+1"}                     | unsupported-value resourceFieldRef.divisor
            1.36 | resourceFieldRef: {resource: limits.memory, divisor: 2Mi}                  | unsupported-value resourceFieldRef.divisor
            1.36 | resourceFieldRef: {resource: limits.memory, divisor: 1048576}              | unsupported-value resourceFieldRef.divisor
            1.36 | resourceFieldRef: {resource: limits.memory, divisor: "0"}                  | ok
            1.19 | resourceFieldRef: {resource: limits.hugepages-2Mi}                         | unsupported-value resourceFieldRef.resource
            1.22 | resourceFieldRef: {resource: limits.hugepages-2Mi}                         | ok
            """)
    void tellsVariables(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "env: [{name: A, valueFrom: {" + fields + "}}]")
                        .replace("containers[0].env[0].valueFrom.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | fieldRef: {fieldPath: metadata.labels}                             | ok
            1.36 | fieldRef: {fieldPath: status.podIP}                                | unsupported-value v.fieldRef.fieldPath
            1.36 | resourceFieldRef: {resource: limits.cpu}                           | required v.resourceFieldRef.containerName
            1.36 | resourceFieldRef: {resource: limits.cpu, containerName: main}      | ok
            1.36 | mode: 0777                                                         | one-of v
            1.36 | fieldRef: {fieldPath: metadata.name}, mode: 512                    | out-of-range v.mode
            """)
    void tellsFilesWithoutSayingWhich(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "volumes: [{name: v, downwardAPI: {items: [{path: a, " + fields + "}]}}]")
                        .replace("volumes[0].downwardAPI", "v"))
                .isEqualTo(expected);
    }
}
