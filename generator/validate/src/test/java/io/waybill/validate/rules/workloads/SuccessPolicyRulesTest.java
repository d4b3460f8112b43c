package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a Job has succeeded. */
class SuccessPolicyRulesTest {

    private static String errors(String minor, String mode, String rules) {
        return Judging.of(minor, """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: a}
                spec:
                  completionMode: %s
                  completions: 5
                  template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}
                  successPolicy: {rules: %s}
                """.formatted(mode, rules)).errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{succeededIndexes: "0,2-4"}]                            | ''
            [{succeededIndexes: "0,2-4", succeededCount: 4}]         | ''
            [{succeededIndexes: "0,2-4", succeededCount: 5}]         | out-of-range spec.successPolicy.rules[0].succeededCount
            [{succeededCount: 5}]                                    | ''
            [{succeededCount: 6}]                                    | out-of-range spec.successPolicy.rules[0].succeededCount
            [{succeededCount: -1}]                                   | out-of-range spec.successPolicy.rules[0].succeededCount
            [{succeededIndexes: "5"}]                                | invalid-format spec.successPolicy.rules[0].succeededIndexes
            [{succeededIndexes: "3-2"}]                              | invalid-format spec.successPolicy.rules[0].succeededIndexes
            [{succeededIndexes: "2,1"}]                              | invalid-format spec.successPolicy.rules[0].succeededIndexes
            [{succeededIndexes: "1-2-3"}]                            | invalid-format spec.successPolicy.rules[0].succeededIndexes
            [{succeededIndexes: "a"}]                                | invalid-format spec.successPolicy.rules[0].succeededIndexes
            [{}]                                                     | required spec.successPolicy.rules[0]
            []                                                       | required spec.successPolicy.rules
            """)
    void rulesNameIndexesOrHowMany(String rules, String expected) {
        assertThat(errors("1.36", "Indexed", rules)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.36, forbidden-field spec.successPolicy", "1.31, forbidden-field spec.successPolicy", "1.30, ''"})
    void needsIndexes(String minor, String expected) {
        assertThat(errors(minor, "NonIndexed", "[{succeededCount: 1}]")).isEqualTo(expected);
    }
}
