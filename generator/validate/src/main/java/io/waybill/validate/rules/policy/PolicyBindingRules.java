package io.waybill.validate.rules.policy;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Where a policy holds, with which parameters, and what a violation leads to. */
final class PolicyBindingRules {

    private static final String ACTIONS = "validationActions";
    private static final String PARAM_REF = "paramRef";

    private PolicyBindingRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "admissionregistration." + version + ".";
            String validating = group + "ValidatingAdmissionPolicyBinding";
            rules.requiring(validating, validating + "Spec", group + "MutatingAdmissionPolicyBindingSpec");
            rules.on(binding -> validating(binding.objectOrEmpty("spec")), validating);
            rules.on(binding -> mutating(binding.objectOrEmpty("spec")), group + "MutatingAdmissionPolicyBinding");
        }
    }

    private static void validating(TypedObject spec) {
        common(spec);
        if (!spec.isAtLeast(Behaviour.BINDING_ACTIONS)) {
            return;
        }
        Required.in(spec, ACTIONS, "List what a violation leads to: Deny, Warn or Audit.");
        Unique.items(spec, ACTIONS);
        if (spec.texts(ACTIONS).containsAll(List.of("Deny", "Warn"))) {
            spec.error(Rule.ONE_OF, ACTIONS, "Deny and Warn would say the same thing twice.", "Remove one of the two.");
        }
    }

    /** What is deleted cannot be changed: validateMutatingAdmissionPolicyBindingSpec of admissionregistration. */
    private static void mutating(TypedObject spec) {
        common(spec);
        FieldPath at = spec.path("matchResources").field("resourceRules").field("operations");
        spec.objectOrEmpty("matchResources").objects("resourceRules").stream()
                .filter(rule -> rule.texts("operations").contains("DELETE"))
                .forEach(rule -> rule.errorAt(
                        Rule.UNSUPPORTED_VALUE,
                        at,
                        "operations",
                        "A policy cannot change what is deleted.",
                        "Use CREATE, UPDATE or CONNECT."));
    }

    private static void common(TypedObject spec) {
        if (Required.in(spec, "policyName")) {
            Format.SUBDOMAIN.check(spec, "policyName");
        }
        spec.object(PARAM_REF).ifPresent(PolicyBindingRules::paramRef);
    }

    private static void paramRef(TypedObject ref) {
        boolean named = ref.hasSome("name");
        if (named) {
            Format.PATH_SEGMENT.check(ref, "name");
        }
        if (!ref.isAtLeast(Behaviour.BINDING_SELECTORS)) {
            Required.in(ref, "name");
            return;
        }
        if (named && ref.has("selector")) {
            Forbidden.in(ref, "together with the other", "name", "selector");
        } else if (!named && !ref.has("selector")) {
            ref.error(Rule.REQUIRED, "Neither name nor selector says which parameters to use.", "Set one of them.");
        }
        Required.in(ref, "parameterNotFoundAction", "Set Allow or Deny.");
    }
}
