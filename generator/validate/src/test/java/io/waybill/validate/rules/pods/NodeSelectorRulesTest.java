package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What selects nodes by their labels and names. */
class NodeSelectorRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {key: zone, operator: In, values: [a, b]}      | ok
            1.36 | {key: zone, operator: In}                      | required e.values
            1.36 | {key: zone, operator: Exists, values: [a]}     | forbidden-field e.values
            1.36 | {key: cores, operator: Gt, values: ["4"]}      | ok
            1.36 | {key: cores, operator: Lt, values: ["4", "5"]} | required e.values
            1.36 | {key: cores, operator: Lt}                     | required e.values
            1.36 | {key: "a b", operator: Exists}                 | invalid-format e.key
            1.36 | {operator: Exists}                             | required e.key
            1.36 | {key: a, operator: in, values: [b]}            | unsupported-value e.operator
            1.36 | {key: a, operator: "", values: [b]}            | required e.operator
            1.33 | {key: a, operator: In, values: ["b c"]}        | invalid-format e.values[0]
            1.32 | {key: a, operator: In, values: ["b c"]}        | ok
            """)
    void checksLabels(String minor, String fields, String expected) {
        assertThat(Pods.pod(
                                minor,
                                "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: ["
                                        + fields + "]}]}}}")
                        .replaceAll("affinity.*matchExpressions.0.", "e"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {key: metadata.name, operator: In, values: [node-1]}          | ok
            1.36 | {key: metadata.name, operator: In, values: [node-1, node-2]}  | required f.values
            1.36 | {key: metadata.name, operator: Exists}                        | unsupported-value f.operator
            1.36 | {key: metadata.uid, operator: In, values: [a]}                | unsupported-value f.key
            1.36 | {key: metadata.name, operator: NotIn, values: [Node]}         | invalid-format f.values[0]
            """)
    void checksNamesOfNodes(String minor, String fields, String expected) {
        assertThat(Pods.pod(
                                minor,
                                "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: ["
                                        + fields + "]}]}}}")
                        .replaceAll("affinity.*matchFields.0.", "f"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | preferredDuringSchedulingIgnoredDuringExecution: [{weight: 100, preference: {matchExpressions: [{key: a, operator: In, values: ["b c"]}]}}] | ok
            1.36 | preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1}]                      | ok
            1.36 | preferredDuringSchedulingIgnoredDuringExecution: [{weight: 0, preference: {}}]      | out-of-range preferredDuringSchedulingIgnoredDuringExecution[0].weight
            1.36 | preferredDuringSchedulingIgnoredDuringExecution: [{weight: 101, preference: {}}]    | out-of-range preferredDuringSchedulingIgnoredDuringExecution[0].weight
            1.36 | requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}             | required requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms
            1.36 | requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{}]}           | ok
            """)
    void weighsWhatIsPreferred(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "affinity: {nodeAffinity: {" + fields + "}}").replace("affinity.nodeAffinity.", ""))
                .isEqualTo(expected);
    }
}
