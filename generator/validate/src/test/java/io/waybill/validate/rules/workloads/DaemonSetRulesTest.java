package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a DaemonSet may say above its pods. */
class DaemonSetRulesTest {

    private static String errors(String minor, String more) {
        return Judging.of(minor, """
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: a}
                spec:
                  selector: {matchLabels: {app: a}}
                  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}
                  %s
                """.formatted(more)).errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | {}                                  | ''
            1.36 | {maxUnavailable: 100%}              | ''
            1.36 | {maxUnavailable: 101%}              | out-of-range spec.updateStrategy.rollingUpdate.maxUnavailable
            1.36 | {maxUnavailable: -1}                | out-of-range spec.updateStrategy.rollingUpdate.maxUnavailable
            1.36 | {maxUnavailable: "1"}               | invalid-format spec.updateStrategy.rollingUpdate.maxUnavailable
            1.36 | {maxSurge: 1}                       | one-of spec.updateStrategy.rollingUpdate.maxSurge
            1.36 | {maxSurge: 1, maxUnavailable: 0}    | ''
            1.36 | {maxSurge: 0%, maxUnavailable: 0}   | out-of-range spec.updateStrategy.rollingUpdate.maxUnavailable
            1.22 | {maxSurge: 1, maxUnavailable: 0}    | ''
            1.21 | {maxSurge: 1, maxUnavailable: 0}    | out-of-range spec.updateStrategy.rollingUpdate.maxUnavailable
            1.21 | {maxSurge: 1}                       | ''
            1.20 | {maxUnavailable: 0%}                | out-of-range spec.updateStrategy.rollingUpdate.maxUnavailable
            """)
    void replacesPodsOneWayOrTheOther(String minor, String update, String expected) {
        assertThat(errors(minor, "updateStrategy: {rollingUpdate: " + update + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'updateStrategy: {type: OnDelete, rollingUpdate: {maxUnavailable: 0}}', ''",
        "'updateStrategy: {type: Recreate}', unsupported-value spec.updateStrategy",
        "minReadySeconds: -1, out-of-range spec.minReadySeconds",
        "revisionHistoryLimit: -1, out-of-range spec.revisionHistoryLimit"
    })
    void checksItsOtherFields(String more, String expected) {
        assertThat(errors("1.30", more)).isEqualTo(expected);
    }

    @Test
    void saysOfAnEmptySpecThatNothingIsSelected() {
        assertThat(Judging.of("{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a}, spec: {}}")
                        .errors())
                .contains("required spec.selector", "mismatch spec.template.metadata.labels");
    }

    /** Of other workloads, old servers refuse a selector that cannot be read. */
    @ParameterizedTest
    @CsvSource({"DaemonSet, ''", "Deployment, invalid-format spec.selector"})
    void keepsSelectorsThatOldServersCannotRead(String kind, String expected) {
        assertThat(Judging.of("1.20", """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: a}
                spec:
                  selector: {matchExpressions: [{key: app, operator: In, values: [not a label]}]}
                  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}
                """.formatted(kind)).errors()).isEqualTo(expected);
    }
}
