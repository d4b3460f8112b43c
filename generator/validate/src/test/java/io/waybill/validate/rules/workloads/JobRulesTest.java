package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Job may say above its pods. */
class JobRulesTest {

    private static String errors(String minor, String more) {
        return Judging.of(minor, """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: a}
                spec:
                  template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}
                  %s
                """.formatted(more)).errors();
    }

    @ParameterizedTest
    @CsvSource({"parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished"})
    void refusesNegativeNumbers(String field) {
        assertThat(errors("1.36", field + ": 0")).isEmpty();
        assertThat(errors("1.36", field + ": -1")).isEqualTo("out-of-range spec." + field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | '{completionMode: Indexed}'                                             | ''
            1.36 | '{completionMode: Indexed, parallelism: 2}'                             | required spec.completions
            1.36 | '{completionMode: Indexed, completions: 5, parallelism: 100001}'        | out-of-range spec.parallelism
            1.36 | '{completionMode: indexed}'                                             | unsupported-value spec.completionMode
            1.21 | '{completionMode: indexed}'                                             | ''
            1.36 | '{completionMode: Indexed, completions: 5, backoffLimitPerIndex: 1}'    | ''
            1.36 | '{backoffLimitPerIndex: 1}'                                             | forbidden-field spec.backoffLimitPerIndex
            1.28 | '{backoffLimitPerIndex: 1}'                                             | ''
            1.36 | '{completionMode: Indexed, completions: 5, maxFailedIndexes: 1}'        | required spec.backoffLimitPerIndex
            1.36 | '{completionMode: Indexed, completions: 5, backoffLimitPerIndex: 1, maxFailedIndexes: 6}' | out-of-range spec.maxFailedIndexes
            1.36 | '{completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1}' | required spec.maxFailedIndexes
            1.36 | '{completionMode: Indexed, completions: 100001, backoffLimitPerIndex: 1, maxFailedIndexes: 9, parallelism: 10001}' | out-of-range spec.parallelism
            1.36 | '{managedBy: example.com/controller}'                                   | ''
            1.36 | '{managedBy: controller}'                                               | invalid-format spec.managedBy
            1.31 | '{managedBy: controller}'                                               | ''
            """)
    void keepsTheLimitsOfItsMode(String minor, String fields, String expected) {
        assertThat(errors(minor, fields.substring(1, fields.length() - 1).replace(", ", "\n  ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | Never     | ''                        | ''
            1.36 | OnFailure | ''                        | ''
            1.36 | Always    | ''                        | required spec.template.spec.restartPolicy
            1.36 | ""        | ''                        | required spec.template.spec.restartPolicy
            1.36 | OnFailure | 'podFailurePolicy: {rules: []}' | mismatch spec.template.spec.restartPolicy
            1.25 | OnFailure | 'podFailurePolicy: {rules: []}' | ''
            """)
    void hasPodsThatEnd(String minor, String policy, String more, String expected) {
        assertThat(Judging.of(minor, """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: a}
                spec:
                  template: {spec: {restartPolicy: %s, containers: [{name: a, image: a}]}}
                  %s
                """.formatted(policy, more)).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.26, ''", "1.27, invalid-name metadata.name"})
    void leavesRoomForTheNumberOfAnIndexedPod(String minor, String expected) {
        String name = "a".repeat(62);

        assertThat(Judging.of(minor, """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: %s}
                spec:
                  completionMode: Indexed
                  completions: 10
                  template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}
                """.formatted(name)).errors()).isEqualTo(expected);
    }
}
