package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes that hold files from several sources. */
class ProjectedVolumeRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {secret: {name: a}}, {configMap: {name: b}}                                                       | ok
            1.36 | {secret: {name: a}, configMap: {name: b}}                                                         | one-of v.sources[0]
            1.36 | {}                                                                                                | ok
            1.36 | {secret: {}}                                                                                      | required v.sources[0].secret.name
            1.36 | {secret: {name: a, items: [{key: a, path: ../b}]}}                                                | invalid-format v.sources[0].secret.items[0].path
            1.36 | {secret: {name: a, items: [{key: a, path: b}]}}, {configMap: {name: a, items: [{key: a, path: b}]}} | duplicate-item v
            1.36 | {downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}}]}}                         | ok
            1.36 | {downwardAPI: {items: [{path: a}]}}                                                               | one-of v.sources[0].downwardAPI
            1.36 | {downwardAPI: {items: [{path: a, fieldRef: {fieldPath: spec}}]}}                                  | unsupported-value v.sources[0].downwardAPI.fieldRef.fieldPath
            1.36 | {serviceAccountToken: {path: t}}                                                                  | ok
            1.36 | {serviceAccountToken: {}}                                                                         | required v.path
            1.36 | {serviceAccountToken: {path: /t}}                                                                 | invalid-format v.path
            1.30 | {serviceAccountToken: {path: /t}}                                                                 | invalid-format v.path
            1.29 | {serviceAccountToken: {path: /t}}                                                                 | ok
            1.36 | {serviceAccountToken: {path: t, expirationSeconds: 599}}                                          | out-of-range v.sources[0].serviceAccountToken.expirationSeconds
            1.36 | {serviceAccountToken: {path: t, expirationSeconds: 4294967297}}                                   | out-of-range v.sources[0].serviceAccountToken.expirationSeconds
            1.36 | {clusterTrustBundle: {path: a}}                                                                   | ok
            """)
    void checksSources(String minor, String fields, String expected) {
        assertThat(Pods.pod(
                                minor,
                                "serviceAccountName: a, volumes: [{name: v, projected: {sources: [" + fields + "]}}]")
                        .replace("volumes[0].projected", "v"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | defaultMode: 0644, sources: []  | ok
            1.36 | defaultMode: 512, sources: []   | out-of-range volumes[0].projected.defaultMode
            1.36 | defaultMode: 420                | ok
            """)
    void checksModes(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "volumes: [{name: v, projected: {" + fields + "}}]"))
                .isEqualTo(expected);
    }
}
