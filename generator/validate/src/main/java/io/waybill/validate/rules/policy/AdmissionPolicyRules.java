package io.waybill.validate.rules.policy;

import io.waybill.validate.Rule;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Policies that admit or change objects by expressions in CEL. */
final class AdmissionPolicyRules {

    private static final String PARAM_KIND = "paramKind";
    private static final String API_VERSION = "apiVersion";
    private static final String VALIDATIONS = "validations";
    private static final String AUDIT = "auditAnnotations";
    private static final String MUTATIONS = "mutations";
    private static final int MOST_AUDIT_ANNOTATIONS = 20;
    private static final String GROUP = "admissionregistration.";

    private AdmissionPolicyRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = GROUP + version + ".";
            rules.requiring(group + "Variable", group + "Validation", group + "AuditAnnotation");
            rules.requiring(group + "MatchCondition", group + "Mutation");
            rules.on(policy -> validating(policy), group + "ValidatingAdmissionPolicy");
            rules.on(policy -> mutating(policy.objectOrEmpty("spec")), group + "MutatingAdmissionPolicy");
            rules.on(PolicyMatching::rule, group + "NamedRuleWithOperations");
            rules.on(PolicyMatching::resources, group + "MatchResources");
            rules.on(AdmissionPolicyRules::variable, group + "Variable");
            rules.on(PolicyExpressions::validation, group + "Validation");
            rules.on(PolicyExpressions::mutation, group + "Mutation");
        }
    }

    private static void validating(TypedObject policy) {
        TypedObject spec = policy.objectOrEmpty("spec");
        common(spec);
        if (!spec.hasSome(VALIDATIONS) && !spec.hasSome(AUDIT)) {
            for (String field : List.of(VALIDATIONS, AUDIT)) {
                spec.error(
                        Rule.REQUIRED,
                        field,
                        "The policy has neither validations nor auditAnnotations.",
                        "Add at least one validation.");
            }
        }
        List<TypedObject> annotations = spec.objects(AUDIT);
        if (annotations.size() > MOST_AUDIT_ANNOTATIONS) {
            spec.error(
                    Rule.TOO_LARGE,
                    AUDIT,
                    "There are " + annotations.size() + " audit annotations; the API server accepts at most "
                            + MOST_AUDIT_ANNOTATIONS + ".",
                    "Remove some.");
        }
        Unique.by("key", annotations);
        String name =
                policy.object("metadata").map(metadata -> metadata.text("name")).orElse("");
        annotations.forEach(annotation -> PolicyExpressions.audit(annotation, name));
    }

    private static void mutating(TypedObject spec) {
        common(spec);
        Required.in(spec, MUTATIONS, "Add at least one mutation.");
        if (Required.in(spec, "reinvocationPolicy", "Set Never or IfNeeded.")) {
            Unique.by("name", spec.objects("variables"));
        }
    }

    private static void common(TypedObject spec) {
        Required.notBlank(spec, "failurePolicy");
        spec.object(PARAM_KIND).ifPresent(AdmissionPolicyRules::paramKind);
        Optional<TypedObject> constraints = spec.object("matchConstraints");
        if (constraints.isEmpty()) {
            spec.error(
                    Rule.REQUIRED,
                    "matchConstraints",
                    "The policy does not say which requests it is for.",
                    "Add matchConstraints with resourceRules.");
        }
        constraints.ifPresent(
                matched -> Required.in(matched, "resourceRules", "Add at least one rule of what the policy is for."));
        MatchConditions.check(spec);
        ExpressionLanguage.find()
                .ifPresentOrElse(language -> PolicyCompiler.policy(language, spec), () -> PolicyVariables.check(spec));
    }

    private static void paramKind(TypedObject kind) {
        if (Required.in(kind, API_VERSION)) {
            String[] parts = kind.text(API_VERSION).split("/", -1);
            boolean grouped = parts.length == 2 && Format.SUBDOMAIN.fits(parts[0]);
            if (parts.length > 2
                    || parts.length == 2 && !grouped
                    || !Format.DNS_1035_LABEL.fits(parts[parts.length - 1])) {
                kind.error(
                        Rule.INVALID_FORMAT,
                        API_VERSION,
                        "\"" + kind.text(API_VERSION) + "\" is not the version of an API.",
                        "Write group/version, such as example.com/v1.");
            }
        }
        if (Required.in(kind, "kind")
                && !Format.DNS_1035_LABEL.fits(kind.text("kind").toLowerCase(Locale.ROOT))) {
            kind.error(
                    Rule.INVALID_FORMAT,
                    "kind",
                    Format.DNS_1035_LABEL.message(kind.text("kind")),
                    "Write the name of a kind, such as ConfigMap.");
        }
    }

    private static void variable(TypedObject variable) {
        if (Required.in(variable, "name")) {
            Format.CEL_IDENTIFIER.check(variable, "name");
        }
        MatchConditions.expression(variable, "expression");
    }
}
