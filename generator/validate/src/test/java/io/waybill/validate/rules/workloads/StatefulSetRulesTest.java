package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a StatefulSet may say above its pods. */
class StatefulSetRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | 'updateStrategy: {rollingUpdate: {partition: 3}}'           | ''
            1.36 | 'updateStrategy: {rollingUpdate: {partition: -1}}'          | out-of-range spec.updateStrategy.rollingUpdate.partition
            1.36 | 'updateStrategy: {type: OnDelete, rollingUpdate: {}}'       | forbidden-field spec.updateStrategy.rollingUpdate
            1.36 | 'updateStrategy: {type: Recreate}'                          | unsupported-value spec.updateStrategy
            1.36 | 'updateStrategy: {type: OnDelete}'                          | ''
            1.37 | 'updateStrategy: {rollingUpdate: {maxUnavailable: 0}}'      | out-of-range spec.updateStrategy.rollingUpdate.maxUnavailable
            1.37 | 'updateStrategy: {rollingUpdate: {maxUnavailable: 101%}}'   | out-of-range spec.updateStrategy.rollingUpdate.maxUnavailable
            1.36 | 'updateStrategy: {rollingUpdate: {maxUnavailable: 2}}'      | ''
            1.34 | 'updateStrategy: {rollingUpdate: {maxUnavailable: 0}}'      | ''
            1.36 | 'updateStrategy: {rollingUpdate: {maxUnavailable: 0}}'      | ''
            1.36 | 'ordinals: {start: -1}'                                     | out-of-range spec.ordinals.start
            1.27 | 'ordinals: {start: -1}'                                     | out-of-range spec.ordinals.start
            1.26 | 'ordinals: {start: -1}'                                     | ''
            1.36 | 'minReadySeconds: -1'                                       | out-of-range spec.minReadySeconds
            1.22 | 'minReadySeconds: -1'                                       | ''
            1.36 | 'podManagementPolicy: parallel'                             | unsupported-value spec.podManagementPolicy
            1.36 | 'replicas: -1'                                              | out-of-range spec.replicas
            1.36 | 'serviceName: Bad_'                                         | invalid-format spec.serviceName
            1.33 | 'serviceName: a.b'                                          | invalid-format spec.serviceName
            1.32 | 'serviceName: a.b'                                          | ''
            1.36 | 'persistentVolumeClaimRetentionPolicy: {whenScaled: Keep}'  | unsupported-value spec.persistentVolumeClaimRetentionPolicy.whenScaled
            1.26 | 'persistentVolumeClaimRetentionPolicy: {whenScaled: Keep}'  | ''
            """)
    void checksWhatItSaysAboveItsPods(String minor, String more, String expected) {
        assertThat(Judging.of(minor, """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: a}
                spec:
                  selector: {matchLabels: {app: a}}
                  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}
                  %s
                """.formatted(more)).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.26, ''", "1.27, invalid-name metadata.name", "1.37, invalid-name metadata.name"})
    void namesHaveNoDotsSince127(String minor, String expected) {
        assertThat(Judging.of(minor, """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: a.b}
                spec:
                  selector: {matchLabels: {app: a}}
                  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}
                """).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"52, ''", "53, warning too-large metadata.name", "63, warning too-large metadata.name"})
    void warnsOfNamesThatLeaveNoRoomForARevision(int length, String expected) {
        assertThat(Judging.of("1.36", """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: %s}
                spec:
                  selector: {matchLabels: {app: a}}
                  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}
                """.formatted("a".repeat(length))).findings().stream()
                        .map(finding -> finding.severity().name().toLowerCase(Locale.ROOT) + " "
                                + finding.rule().id() + " " + finding.field())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }
}
