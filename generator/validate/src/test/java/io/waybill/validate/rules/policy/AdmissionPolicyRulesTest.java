package io.waybill.validate.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies, as far as no expression must be compiled. */
class AdmissionPolicyRulesTest {

    private static final String RESOURCE = """
            {apiVersion: admissionregistration.k8s.io/v1, metadata: {name: policy}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, validations: [{expression: "1 < 2", reason: Forbidden}]} | ``
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, paramKind: {apiVersion: v1, kind: ConfigMap}, auditAnnotations: [{key: a, valueExpression: "b"}]} | ``
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, variables: [{name: num, expression: '1'}], validations: [{expression: 'variables.num < 2 && "variables.x" != object.variables.y'}]} | ``
                    1.36 | kind: MutatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, reinvocationPolicy: Never, mutations: [{patchType: JSONPatch, jsonPatch: {expression: "[]"}}]} | ``
                    """)
    void takesWholePolicies(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ValidatingAdmissionPolicy | required spec.matchConstraints; required spec.validations; required spec.auditAnnotations
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {failurePolicy: "", matchConstraints: {}, validations: [{expression: a}]} | unsupported-value spec.failurePolicy; required spec.matchConstraints.resourceRules
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, validations: [{expression: " ", message: " ", reason: Odd}]} | unsupported-value spec.validations[0].reason; required spec.validations[0].expression; invalid-format spec.validations[0].message
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, validations: [{expression: "a\\n&& b"}, {expression: a, message: "b\\nc"}]} | invalid-format spec.validations[1].message
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, paramKind: {apiVersion: a/b/c, kind: A_B}, validations: [{expression: a}]} | invalid-format spec.paramKind.apiVersion; invalid-format spec.paramKind.kind
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, variables: [{name: has.dot, expression: a}, {name: in}], validations: [{expression: a}]} | invalid-format spec.variables[0].name; invalid-format spec.variables[1].name; required spec.variables[1].expression
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, auditAnnotations: [{key: a/b, valueExpression: ""}]} | invalid-format spec.auditAnnotations[0].key; required spec.auditAnnotations[0].valueExpression
                    1.36 | kind: MutatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}} | required spec.mutations; required spec.reinvocationPolicy
                    1.36 | kind: MutatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, reinvocationPolicy: Never, mutations: [{patchType: JSONPatch, applyConfiguration: {expression: a}}, {}]} | forbidden-field spec.mutations[0].applyConfiguration; required spec.mutations[0].jsonPatch; required spec.mutations[1].patchType
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, validations: [{expression: "variables.n < 2"}]} | unresolved spec.validations[0].expression
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: [pods]}]}, variables: [{name: a, expression: variables.b}, {name: b, expression: "1"}], validations: [{expression: "a"}]} | unresolved spec.variables[0].expression
                    """)
    void refusesVariablesThatAreNotDeclaredBefore(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ValidatingAdmissionPolicy, spec: {matchConstraints: {resourceRules: [{resourceNames: [a, a, b/c]}]}, validations: [{expression: a}]} | required spec.matchConstraints.resourceRules[0].operations; required spec.matchConstraints.resourceRules[0].apiGroups; required spec.matchConstraints.resourceRules[0].apiVersions; required spec.matchConstraints.resourceRules[0].resources; invalid-format spec.matchConstraints.resourceRules[0].resourceNames[2]; duplicate-item spec.matchConstraints.resourceRules[0].resourceNames[1]
                    """)
    void refusesNamedRulesThatSayTooLittle(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
