package io.waybill.validate.rules.access;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** What a Role or ClusterRole allows: each rule is about resources or about URLs, never both. */
final class RoleRules {

    private static final String URLS = "nonResourceURLs";

    private RoleRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "rbac." + version + ".";
            rules.requiring(group + "PolicyRule");
            rules.on(role -> role.objects("rules").forEach(rule -> rule(rule, true)), group + "Role");
            rules.on(role -> role.objects("rules").forEach(rule -> rule(rule, false)), group + "ClusterRole");
            rules.on(
                    rule -> Required.in(rule, "clusterRoleSelectors", "List at least one selector."),
                    group + "AggregationRule");
        }
    }

    private static void rule(TypedObject rule, boolean namespaced) {
        Required.in(rule, "verbs", "List the verbs, such as get, list and watch.");
        if (!rule.hasSome(URLS)) {
            Required.in(rule, "apiGroups", "List the groups; the core group is \"\".");
            Required.in(rule, "resources", "List the resources, such as pods.");
            return;
        }
        if (namespaced) {
            rule.error(
                    Rule.FORBIDDEN_FIELD,
                    URLS,
                    "A Role lives in a namespace, but URLs do not.",
                    "Move the rule into a ClusterRole.");
        }
        if (rule.hasSome("apiGroups") || rule.hasSome("resources") || rule.hasSome("resourceNames")) {
            rule.error(
                    Rule.ONE_OF,
                    URLS,
                    "The rule is about resources and about URLs.",
                    "Write one rule for the resources and another for the URLs.");
        }
    }
}
