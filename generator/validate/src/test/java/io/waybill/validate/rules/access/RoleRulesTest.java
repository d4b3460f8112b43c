package io.waybill.validate.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules are about resources or about URLs. */
class RoleRulesTest {

    private static final String RESOURCE = """
            {apiVersion: rbac.authorization.k8s.io/v1, metadata: {name: reader}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: Role, rules: [{apiGroups: [""], resources: [pods], verbs: [get]}] | ``
                    1.36 | kind: ClusterRole, rules: [{nonResourceURLs: [/healthz], verbs: [get]}] | ``
                    1.36 | kind: ClusterRole, aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]} | ``
                    """)
    void takesResourcesOrUrls(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: Role, rules: [{apiGroups: [""], resources: [pods]}] | required rules[0].verbs
                    1.36 | kind: Role, rules: [{verbs: [get]}] | required rules[0].apiGroups; required rules[0].resources
                    1.36 | kind: Role, rules: [{nonResourceURLs: [/healthz], verbs: [get]}] | forbidden-field rules[0].nonResourceURLs
                    1.36 | kind: ClusterRole, rules: [{nonResourceURLs: [/healthz], resourceNames: [a], verbs: [get]}] | one-of rules[0].nonResourceURLs
                    1.36 | kind: ClusterRole, aggregationRule: {} | required aggregationRule.clusterRoleSelectors
                    """)
    void refusesHalvesAndMixtures(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
