package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pods a PodDisruptionBudget lets go. */
class DisruptionBudgetRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | {minAvailable: 0}                              | ''
            1.36 | {maxUnavailable: 100%}                         | ''
            1.36 | {maxUnavailable: 101%}                         | out-of-range spec.maxUnavailable
            1.36 | {minAvailable: 99999999999999999999%}          | out-of-range spec.minAvailable
            1.36 | {minAvailable: -1}                             | out-of-range spec.minAvailable
            1.36 | {minAvailable: "1"}                            | invalid-format spec.minAvailable
            1.36 | {minAvailable: ""}                             | invalid-format spec.minAvailable
            1.36 | {minAvailable: abc%}                           | invalid-format spec.minAvailable
            1.36 | {minAvailable: 1, maxUnavailable: 1}           | one-of spec
            1.20 | {minAvailable: 1, maxUnavailable: 1}           | one-of spec
            1.36 | {unhealthyPodEvictionPolicy: AlwaysAllow}      | ''
            1.36 | {unhealthyPodEvictionPolicy: always}           | unsupported-value spec.unhealthyPodEvictionPolicy
            1.27 | {unhealthyPodEvictionPolicy: ""}               | unsupported-value spec.unhealthyPodEvictionPolicy
            1.26 | {unhealthyPodEvictionPolicy: always}           | ''
            1.36 | {selector: {matchLabels: {a: "b c"}}}          | invalid-format spec.selector.matchLabels
            """)
    void isANumberOrAPercentage(String minor, String spec, String expected) {
        String version = minor.equals("1.20") ? "v1beta1" : "v1";
        assertThat(Judging.of(
                                minor,
                                "{apiVersion: policy/" + version
                                        + ", kind: PodDisruptionBudget, metadata: {name: a}, spec: " + spec + "}")
                        .errors())
                .isEqualTo(expected);
    }
}
