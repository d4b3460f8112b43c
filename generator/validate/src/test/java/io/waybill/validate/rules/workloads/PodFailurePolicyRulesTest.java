package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Job makes of failed pods. */
class PodFailurePolicyRulesTest {

    private static String errors(String minor, String more) {
        return Judging.of(minor, """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: a}
                spec:
                  template: {spec: {restartPolicy: Never, containers: [{name: main, image: a}]}}
                  %s
                """.formatted(more)).errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {action: Ignore, onPodConditions: [{type: DisruptionTarget, status: "True"}]}  | ''
            {action: FailJob, onExitCodes: {operator: In, values: [1, 42]}}                | ''
            {action: FailJob, onExitCodes: {operator: NotIn, values: [0]}}                 | ''
            {action: FailJob, onExitCodes: {containerName: main, operator: In, values: [1]}} | ''
            {action: FailJob, onExitCodes: {containerName: side, operator: In, values: [1]}} | unresolved .onExitCodes.containerName
            {action: FailJob, onExitCodes: {operator: In, values: [0]}}                    | out-of-range .onExitCodes.values[0]
            {action: FailJob, onExitCodes: {operator: In, values: [2, 1]}}                 | invalid-format .onExitCodes.values
            {action: FailJob, onExitCodes: {operator: In, values: [1, 1]}}                 | duplicate-item .onExitCodes.values[1]
            {action: FailJob, onExitCodes: {operator: In, values: []}}                     | required .onExitCodes.values
            {action: FailJob, onExitCodes: {operator: Is, values: [1]}}                    | unsupported-value .onExitCodes.operator
            {action: FailJob, onExitCodes: {operator: "", values: [1]}}                    | required .onExitCodes.operator
            {action: FailJob}                                                              | one-of
            {action: "", onExitCodes: {operator: In, values: [1]}}                         | required .action
            {action: FailIndex, onExitCodes: {operator: In, values: [1]}}                  | mismatch .action
            {action: Ignore, onPodConditions: [{type: a b, status: "True"}]}               | invalid-format .onPodConditions[0].type
            {action: Ignore, onPodConditions: [{type: a, status: "Maybe"}]}                | unsupported-value .onPodConditions[0].status
            """)
    void rulesAreAboutExitCodesOrConditions(String rule, String expected) {
        String field = expected.replace(" .", " spec.podFailurePolicy.rules[0].")
                .replaceFirst("^one-of$", "one-of spec.podFailurePolicy.rules[0]");
        assertThat(errors("1.36", "podFailurePolicy: {rules: [" + rule + "]}")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | podReplacementPolicy: Failed                       | ''
            1.36 | podReplacementPolicy: TerminatingOrFailed          | ''
            1.36 | podReplacementPolicy: Never                        | unsupported-value spec.podReplacementPolicy
            1.36 | podReplacementPolicy: ""                           | unsupported-value spec.podReplacementPolicy
            1.28 | podReplacementPolicy: Never                        | ''
            """)
    void replacesPodsWhenTheyFail(String minor, String more, String expected) {
        assertThat(errors(minor, more)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Failed, ''", "TerminatingOrFailed, unsupported-value spec.podReplacementPolicy"})
    void replacesOnlyFailedPodsWithAPolicy(String replacement, String expected) {
        assertThat(errors("1.30", "podFailurePolicy: {rules: []}\n  podReplacementPolicy: " + replacement))
                .isEqualTo(expected);
    }
}
