package io.waybill.validate.rules.server;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.admission.Decision;
import io.waybill.validate.admission.Policies;
import io.waybill.validate.admission.TypeChecking;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.typed.JudgedSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** What admission policies written in CEL say of the resources that they match, and of what their expressions name. */
final class PolicyRules {

    private static final int LONGEST_EXPRESSION = 120;

    private PolicyRules() {}

    static void check(JudgedSet set) {
        List<TypedObject> policies = set.resources().stream()
                .filter(resource -> resource.kindName().endsWith("AdmissionPolicy"))
                .filter(resource -> Policies.isPolicy(resource.mapping()))
                .toList();
        if (!policies.isEmpty() || set.given().stream().anyMatch(Policies::isPolicy)) {
            ExpressionLanguage.find()
                    .ifPresentOrElse(
                            language -> check(set, policies, language),
                            () -> policies.forEach(PolicyRules::notEvaluated));
        }
    }

    private static void notEvaluated(TypedObject policy) {
        policy.note(
                Rule.ADMISSION,
                "kind",
                "The policy was not evaluated.",
                "Put io.waybill:waybill-cel on the class path.");
    }

    private static void check(JudgedSet set, List<TypedObject> policies, ExpressionLanguage language) {
        Policies all = Policies.of(set.api(), set.trees(), language);
        for (List<TypedObject> resources : List.of(set.resources(), set.customResources())) {
            for (TypedObject resource : resources) {
                all.decisions(resource.mapping(), set.oldOf(resource)).forEach(decision -> report(resource, decision));
            }
        }
        if (!policies.isEmpty()) {
            // Asked anew: what the policies refused is no longer among the trees.
            checkTypes(policies, new TypeChecking(set.api(), set.trees(), language));
        }
    }

    private static void checkTypes(List<TypedObject> policies, TypeChecking types) {
        policies.forEach(policy -> types.warnings(policy.mapping())
                .forEach(warning -> policy.report(
                        Rule.EXPRESSION,
                        Severity.WARNING,
                        warning.path(),
                        warning.origin(),
                        warning.message(),
                        warning.fix())));
    }

    private static void report(TypedObject resource, Decision decision) {
        String source = decision.source();
        String message = decision.message();
        switch (decision.effect()) {
            case DENY -> report(resource, Severity.ERROR, source + " denied request: " + message, holding(decision));
            case WARN ->
                report(
                        resource,
                        Severity.WARNING,
                        "Validation failed for " + source + ": " + message,
                        holding(decision));
            case AUDIT ->
                report(resource, Severity.INFO, source + " writes to the audit log: " + message, holding(decision));
            default ->
                report(
                        resource,
                        Severity.INFO,
                        source + " was not evaluated: " + message,
                        "Put what it needs beside the resources, or ask the cluster: kubectl apply --dry-run=server.");
        }
    }

    private static String holding(Decision decision) {
        String expression = decision.expression().strip().replaceAll("\\s+", " ");
        if (expression.isEmpty()) {
            return "Correct the policy or its binding.";
        }
        return "Make this hold: "
                + (expression.length() > LONGEST_EXPRESSION
                        ? expression.substring(0, LONGEST_EXPRESSION) + "..."
                        : expression);
    }

    private static void report(TypedObject resource, Severity severity, String message, String fix) {
        resource.report(
                Rule.ADMISSION, severity, FieldPath.root(), resource.mapping().origin(), message, fix);
    }
}
