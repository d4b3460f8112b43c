package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pods a pod wants to be near to, or far from. */
class AffinityRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {a: b}}                   | ok
            1.36 | labelSelector: {}                                                                           | required t.topologyKey
            1.36 | topologyKey: ""                                                                             | required t.topologyKey
            1.36 | topologyKey: a b                                                                            | invalid-format t.topologyKey
            1.36 | topologyKey: a, namespaces: [b, C]                                                          | invalid-format t.namespace
            1.36 | topologyKey: a, labelSelector: {matchLabels: {a: "b c"}}                                    | invalid-format t.labelSelector.matchLabels
            1.20 | topologyKey: a, labelSelector: {matchLabels: {a: "b c"}}                                    | invalid-format t.matchExpressions.matchLabels
            1.36 | topologyKey: a, namespaceSelector: {matchExpressions: [{key: a, operator: In}]}             | required t.namespaceSelector.matchExpressions[0].values
            1.31 | topologyKey: a, labelSelector: {}, matchLabelKeys: [app]                                    | ok
            1.31 | topologyKey: a, matchLabelKeys: [app]                                                       | forbidden-field t.matchLabelKeys
            1.30 | topologyKey: a, matchLabelKeys: [app]                                                       | ok
            1.31 | topologyKey: a, labelSelector: {}, mismatchLabelKeys: ["a b"]                               | invalid-format t.mismatchLabelKeys[0]
            1.31 | topologyKey: a, labelSelector: {}, matchLabelKeys: [app], mismatchLabelKeys: [app]          | mismatch t.matchLabelKeys[0]
            """)
    void checksTerms(String minor, String fields, String expected) {
        assertThat(Pods.pod(
                                minor,
                                "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{"
                                        + fields + "}]}}")
                        .replaceAll("affinity.*Execution.0.", "t"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | weight: 1, podAffinityTerm: {topologyKey: a}    | ok
            1.36 | weight: 0, podAffinityTerm: {topologyKey: a}    | out-of-range t.weight
            1.36 | podAffinityTerm: {topologyKey: a}               | required t.weight
            1.36 | weight: 100                                     | required t.podAffinityTerm.topologyKey
            """)
    void weighsWhatIsPreferred(String minor, String fields, String expected) {
        assertThat(Pods.pod(
                                minor,
                                "affinity: {podAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{" + fields
                                        + "}]}}")
                        .replaceAll("affinity.*Execution.0.", "t"))
                .isEqualTo(expected);
    }
}
