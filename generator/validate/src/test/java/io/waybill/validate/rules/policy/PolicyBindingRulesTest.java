package io.waybill.validate.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where policies hold and what follows. */
class PolicyBindingRulesTest {

    private static final String RESOURCE = """
            {apiVersion: admissionregistration.k8s.io/v1, metadata: {name: binding}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ValidatingAdmissionPolicyBinding, spec: {policyName: a, validationActions: [Deny, Audit]} | ``
                    1.36 | kind: MutatingAdmissionPolicyBinding, spec: {policyName: a, matchResources: {resourceRules: [{operations: [CREATE, UPDATE, CONNECT], apiGroups: [a], apiVersions: [v1], resources: [b]}]}} | ``
                    1.36 | kind: MutatingAdmissionPolicyBinding, spec: {policyName: a, paramRef: {name: b, parameterNotFoundAction: Deny}} | ``
                    """)
    void takesWholeBindings(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ValidatingAdmissionPolicyBinding | required spec.policyName; required spec.validationActions
                    1.30 | kind: ValidatingAdmissionPolicyBinding, spec: {policyName: A, validationActions: [Deny, Warn, Deny]} | invalid-format spec.policyName; duplicate-item spec.validationActions[2]; one-of spec.validationActions
                    1.36 | kind: MutatingAdmissionPolicyBinding, spec: {policyName: a, matchResources: {resourceRules: [{operations: [CREATE, DELETE], apiGroups: [a], apiVersions: [v1], resources: [b]}]}} | unsupported-value spec.matchResources.resourceRules.operations
                    1.36 | kind: MutatingAdmissionPolicyBinding, spec: {policyName: a, paramRef: {}} | required spec.paramRef; required spec.paramRef.parameterNotFoundAction
                    1.36 | kind: MutatingAdmissionPolicyBinding, spec: {policyName: a, paramRef: {name: b, selector: {}, parameterNotFoundAction: Deny}} | forbidden-field spec.paramRef.name; forbidden-field spec.paramRef.selector
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
