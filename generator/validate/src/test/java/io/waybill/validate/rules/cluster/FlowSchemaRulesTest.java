package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flows of requests. */
class FlowSchemaRulesTest {

    private static final String RESOURCE = """
            {apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: FlowSchema, metadata: {name: a}, spec: {HOLE}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | priorityLevelConfiguration: {name: a}, matchingPrecedence: 10000, distinguisherMethod: {type: ByUser}, rules: [{subjects: [{kind: User, user: {name: a}}], resourceRules: [{verbs: [get], apiGroups: [""], resources: ["*"], namespaces: [a]}]}] | ``
                    1.36 | priorityLevelConfiguration: {name: a}, rules: [{subjects: [{kind: ServiceAccount, serviceAccount: {name: "*", namespace: a}}], nonResourceRules: [{verbs: ["*"], nonResourceURLs: [/a/*]}]}] | ``
                    """)
    void takesWholeFlows(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | rules: [] | required spec.priorityLevelConfiguration.name
                    1.36 | priorityLevelConfiguration: {name: A}, matchingPrecedence: 10001, distinguisherMethod: {type: Odd} | out-of-range spec.matchingPrecedence; invalid-format spec.priorityLevelConfiguration.name; unsupported-value spec.distinguisherMethod.type
                    1.36 | priorityLevelConfiguration: {name: a}, matchingPrecedence: 1 | forbidden-field spec.matchingPrecedence
                    1.36 | priorityLevelConfiguration: {name: a}, rules: [{}] | required spec.rules[0].subjects; required spec.rules[0]
                    1.36 | priorityLevelConfiguration: {name: a}, rules: [{subjects: [{kind: User, group: {name: a}}, {kind: ServiceAccount, serviceAccount: {name: A}}], resourceRules: [{verbs: [get, "*", fly], apiGroups: [""], resources: [a]}]}] | forbidden-field spec.rules[0].subjects[0].group; required spec.rules[0].subjects[0].user; invalid-format spec.rules[0].subjects[1].serviceAccount.name; required spec.rules[0].subjects[1].serviceAccount.namespace; one-of spec.rules[0].resourceRules[0].verbs; unsupported-value spec.rules[0].resourceRules[0].verbs; required spec.rules[0].resourceRules[0].namespaces
                    1.36 | priorityLevelConfiguration: {name: a}, rules: [{subjects: [{kind: Group, group: {name: a}}], nonResourceRules: [{verbs: [get], nonResourceURLs: [a, /a*b]}]}] | invalid-format spec.rules[0].nonResourceRules[0].nonResourceURLs[0]; invalid-format spec.rules[0].nonResourceRules[0].nonResourceURLs[1]
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
