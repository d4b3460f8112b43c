package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Environment variables and where their values come from. */
class EnvRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {name: A, value: b}, {name: A, value: c}     | ok
            1.36 | {value: b}                                   | required containers[0].env[0].name
            1.31 | {name: "1A", value: b}                       | invalid-format containers[0].env[0].name
            1.32 | {name: "1A", value: b}                       | ok
            1.31 | {name: "A:B"}                                | invalid-format containers[0].env[0].name
            1.32 | {name: "A:B"}                                | ok
            1.32 | {name: "A=B"}                                | invalid-format containers[0].env[0].name
            1.31 | {name: ..a}                                  | invalid-format containers[0].env[0].name
            """)
    void checksNamesByMinor(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "env: [" + fields + "]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | valueFrom: {configMapKeyRef: {name: a, key: b}}                                        | ok
            1.36 | valueFrom: {}                                                                          | one-of containers[0].env[0].valueFrom
            1.36 | value: a, valueFrom: {configMapKeyRef: {name: a, key: b}}                              | one-of containers[0].env[0].valueFrom
            1.36 | value: "", valueFrom: {configMapKeyRef: {name: a, key: b}}                             | ok
            1.36 | valueFrom: {configMapKeyRef: {name: a, key: b}, secretKeyRef: {name: a, key: b}}       | one-of containers[0].env[0].valueFrom
            1.36 | valueFrom: {configMapKeyRef: {key: b}}                                                 | required containers[0].env[0].valueFrom.configMapKeyRef.name
            1.36 | valueFrom: {configMapKeyRef: {name: A, key: b}}                                        | invalid-format containers[0].env[0].valueFrom.configMapKeyRef.name
            1.36 | valueFrom: {secretKeyRef: {name: a}}                                                   | required containers[0].env[0].valueFrom.secretKeyRef.key
            1.36 | valueFrom: {secretKeyRef: {name: a, key: ../b}}                                        | invalid-format containers[0].env[0].valueFrom.secretKeyRef.key
            1.35 | valueFrom: {fileKeyRef: {volumeName: a, path: b, key: C}}                              | ok
            1.35 | valueFrom: {fileKeyRef: {volumeName: a, path: /b, key: C}}                             | invalid-format containers[0].env[0].valueFrom.fileKeyRef.path
            1.34 | valueFrom: {fileKeyRef: {volumeName: a, path: b, key: C}}                              | one-of containers[0].env[0].valueFrom
            """)
    void findsOneSource(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "env: [{name: A, " + fields + "}]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {configMapRef: {name: a}, prefix: B_}                     | ok
            1.36 | {prefix: B_}                                              | one-of containers[0].envFrom
            1.36 | {configMapRef: {name: a}, secretRef: {name: a}}           | one-of containers[0].envFrom
            1.36 | {secretRef: {}}                                           | required containers[0].envFrom[0].secretRef.name
            1.36 | {secretRef: {name: a-}}                                   | ok
            1.36 | {secretRef: {name: A}}                                    | invalid-format containers[0].envFrom[0].secretRef.name
            1.20 | {configMapRef: {name: a}, prefix: "1"}                    | invalid-format containers[0].envFrom[0].prefix
            1.36 | {configMapRef: {name: a}, prefix: "1"}                    | ok
            """)
    void namesTheListOfSources(String minor, String fields, String expected) {
        assertThat(Pods.container(minor, "envFrom: [" + fields + "]")).isEqualTo(expected);
    }
}
