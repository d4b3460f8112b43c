package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The selector of a Job. */
class JobSelectorRulesTest {

    private static String errors(String minor, String name, String labels, String selector) {
        return Judging.of(minor, """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: %s}
                spec:
                  template:
                    metadata: {labels: {%s}}
                    spec: {restartPolicy: Never, containers: [{name: a, image: a}]}
                  %s
                """.formatted(name, labels, selector)).errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | a: b                                      | ''                                                     | ''
            1.36 | a: b                                      | 'selector: {}'                                         | ''
            1.36 | a: b                                      | 'selector: {matchLabels: {job-name: it}}'              | ''
            1.36 | a: b                                      | 'selector: {matchLabels: {a: b}}'                      | mismatch spec.selector
            1.36 | a: b                                      | 'selector: {matchLabels: {controller-uid: x}}'         | mismatch spec.selector
            1.36 | job-name: it                              | ''                                                     | ''
            1.36 | job-name: other                           | ''                                                     | mismatch spec.template.metadata.labels[job-name]
            1.36 | controller-uid: x                         | ''                                                     | mismatch spec.template.metadata.labels[controller-uid]
            1.36 | batch.kubernetes.io/job-name: other       | ''                                                     | mismatch spec.template.metadata.labels[batch.kubernetes.io/job-name]
            1.26 | batch.kubernetes.io/job-name: other       | ''                                                     | ''
            """)
    void isMadeByTheApiServer(String minor, String labels, String selector, String expected) {
        assertThat(errors(minor, "it", labels, selector)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'selector: {matchLabels: {a: b}}'   | ''
            'selector: {}'                      | ''
            'selector: {matchLabels: {a: c}}'   | mismatch spec.template.metadata.labels
            ''                                  | required spec.selector
            """)
    void isWrittenByHandOnRequest(String selector, String expected) {
        assertThat(errors("1.30", "it", "a: b", "manualSelector: true\n  " + selector))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"63, ''", "64, invalid-format spec.template.labels"})
    void needsANameThatALabelCanHave(int length, String expected) {
        assertThat(errors("1.20", "a".repeat(length), "a: b", "")).contains(expected);
        assertThat(errors("1.20", "a".repeat(length), "a: b", "").contains("spec.template"))
                .isEqualTo(!expected.isEmpty());
    }
}
