package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.ResourceKeys;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a ResourceQuota counts, and for which objects. */
final class ResourceQuotaRules {

    private static final String SCOPES = "scopes";
    private static final String OPERATOR = "operator";
    private static final String EXPRESSIONS = "matchExpressions";
    private static final Set<String> SCOPES_THAT_EXIST =
            Set.of("BestEffort", "NotBestEffort", "Terminating", "NotTerminating", "CrossNamespacePodAffinity");
    private static final List<Set<String>> EXCLUSIVE =
            List.of(Set.of("BestEffort", "NotBestEffort"), Set.of("Terminating", "NotTerminating"));
    private static final Set<String> OF_PODS =
            Set.of("pods", "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory");
    private static final Set<String> OF_CLAIMS = Set.of("persistentvolumeclaims", "requests.storage");

    private ResourceQuotaRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.ScopedResourceSelectorRequirement");
        rules.judgingValues("core.v1.ResourceQuotaSpec", SCOPES);
        rules.judgingValues("core.v1.ScopedResourceSelectorRequirement", OPERATOR);
        rules.judgingValues("core.v1.ScopedResourceSelectorRequirement", "scopeName");
        rules.on(ResourceQuotaRules::spec, "core.v1.ResourceQuotaSpec");
    }

    private static void spec(TypedObject spec) {
        for (TypedValue hard : spec.entries("hard")) {
            ResourceKeys.checkOfQuota(spec, hard);
            ResourceKeys.checkAmount(spec, hard);
        }
        scopes(spec);
        spec.object("scopeSelector").ifPresent(selector -> selector(spec, selector));
    }

    private static void scopes(TypedObject spec) {
        Set<String> seen = new HashSet<>();
        for (TypedValue scope : spec.items(SCOPES)) {
            TypedValue whole = scope.at(spec.path(SCOPES));
            if (!isScope(spec, SCOPES, scope.text())) {
                spec.error(
                        Rule.UNSUPPORTED_VALUE,
                        whole,
                        "\"" + scope.text() + "\" is not a scope of a quota.",
                        scopeFix());
            }
            unfit(spec, scope.text()).ifPresent(message -> spec.error(Rule.MISMATCH, whole, message, unfitFix()));
            seen.add(scope.text());
        }
        exclusive(spec, SCOPES, seen);
    }

    private static boolean isScope(TypedObject object, String field, String scope) {
        return object.api()
                .traits()
                .of(object.typeName(), field)
                .allowed()
                .map(allowed -> allowed.allows(scope, object.api().minor()))
                .orElse(true);
    }

    /** Says which of the resources a scope does not count. */
    private static Optional<String> unfit(TypedObject spec, String scope) {
        return spec.entries("hard").stream()
                .map(TypedValue::key)
                .filter(ResourceKeys::isOfQuotas)
                .filter(name -> !counts(scope, name))
                .findFirst()
                .map(name -> "The scope " + scope + " does not apply to " + name + ", which this quota counts.");
    }

    private static boolean counts(String scope, String name) {
        return switch (scope) {
            case "BestEffort" -> name.equals("pods");
            case "Terminating", "NotTerminating", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity" ->
                OF_PODS.contains(name);
            case "VolumeAttributesClass" -> OF_CLAIMS.contains(name);
            default -> true;
        };
    }

    private static void selector(TypedObject spec, TypedObject selector) {
        Set<String> seen = new HashSet<>();
        for (TypedObject requirement : selector.objects(EXPRESSIONS)) {
            String scope = requirement.text("scopeName");
            seen.add(scope);
            if (!isScope(requirement, "scopeName", scope)) {
                report(selector, requirement, "scopeName", "\"" + scope + "\" is not a scope of a quota.", scopeFix());
            }
            unfit(spec, scope).ifPresent(message -> selector.error(Rule.MISMATCH, EXPRESSIONS, message, unfitFix()));
            operator(selector, requirement, scope);
        }
        exclusive(selector, EXPRESSIONS, seen);
    }

    private static void operator(TypedObject selector, TypedObject requirement, String scope) {
        String operator = requirement.text(OPERATOR);
        if (SCOPES_THAT_EXIST.contains(scope) && !operator.equals("Exists")) {
            report(
                    selector,
                    requirement,
                    OPERATOR,
                    "The scope " + scope + " accepts only the operator Exists.",
                    "Write operator: Exists.");
        }
        boolean hasValues = requirement.hasSome("values");
        switch (operator) {
            case "In", "NotIn" -> {
                if (!hasValues) {
                    report(selector, requirement, "values", operator + " needs values.", "List at least one value.");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (hasValues) {
                    report(selector, requirement, "values", operator + " accepts no values.", "Remove values.");
                }
            }
            default ->
                report(
                        selector,
                        requirement,
                        OPERATOR,
                        "\"" + operator + "\" is not an operator of a scope.",
                        "Use In, NotIn, Exists or DoesNotExist.");
        }
    }

    /** The API server reports the fields of a requirement without its number in the list. */
    private static void report(
            TypedObject selector, TypedObject requirement, String field, String message, String fix) {
        requirement.errorAt(Rule.UNSUPPORTED_VALUE, selector.path(EXPRESSIONS).field(field), field, message, fix);
    }

    private static void exclusive(TypedObject object, String field, Set<String> scopes) {
        for (Set<String> pair : EXCLUSIVE) {
            if (scopes.containsAll(pair)) {
                object.error(
                        Rule.ONE_OF,
                        field,
                        "The scopes "
                                + String.join(" and ", pair.stream().sorted().toList()) + " exclude each other.",
                        "Remove one of the two.");
            }
        }
    }

    private static String scopeFix() {
        return "Use a scope such as Terminating, BestEffort or PriorityClass.";
    }

    private static String unfitFix() {
        return "Remove the resource or the scope.";
    }
}
