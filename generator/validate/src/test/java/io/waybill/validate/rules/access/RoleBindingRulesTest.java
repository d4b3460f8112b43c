package io.waybill.validate.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is given which role. */
class RoleBindingRulesTest {

    private static final String RESOURCE = """
            {apiVersion: rbac.authorization.k8s.io/v1, metadata: {name: readers}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: RoleBinding, roleRef: {kind: ClusterRole, name: "system:reader"}, subjects: [{kind: User, name: "jane doe"}] | ``
                    1.20 | kind: RoleBinding, roleRef: {kind: Role, name: reader}, subjects: [{kind: ServiceAccount, name: bot}] | ``
                    1.36 | kind: ClusterRoleBinding, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: a}, subjects: [{kind: ServiceAccount, name: bot, namespace: b}] | ``
                    """)
    void takesRolesAndSubjects(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: RoleBinding | unsupported-value roleRef.kind; required roleRef.name
                    1.36 | kind: ClusterRoleBinding, roleRef: {kind: Role, name: a} | unsupported-value roleRef.kind
                    1.36 | kind: RoleBinding, roleRef: {apiGroup: v1, kind: Role, name: a/b} | unsupported-value roleRef.apiGroup; invalid-format roleRef.name
                    1.36 | kind: RoleBinding, roleRef: {kind: Role, name: a}, subjects: [{kind: Robot, name: a}] | unsupported-value subjects[0].kind
                    1.36 | kind: RoleBinding, roleRef: {kind: Role, name: a}, subjects: [{kind: Group}] | required subjects[0].name
                    1.36 | kind: RoleBinding, roleRef: {kind: Role, name: a}, subjects: [{kind: ServiceAccount, name: A, apiGroup: v1}] | invalid-format subjects[0].name; unsupported-value subjects[0].apiGroup
                    1.36 | kind: ClusterRoleBinding, roleRef: {kind: ClusterRole, name: a}, subjects: [{kind: ServiceAccount, name: a}] | required subjects[0].namespace
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
