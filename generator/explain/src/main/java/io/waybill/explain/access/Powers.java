package io.waybill.explain.access;

import java.util.ArrayList;
import java.util.List;

/** What follows from a rule beside what it says: whoever has it has, or can give himself, more. */
final class Powers {

    private static final String RBAC = "rbac.authorization.k8s.io";

    private Powers() {}

    static String of(AccessRule rule) {
        if (may(rule, "*", "*", "*")) {
            return "can do everything";
        }
        List<String> powers = new ArrayList<>();
        if (may(rule, "escalate", RBAC, "clusterroles") || may(rule, "escalate", RBAC, "roles")) {
            powers.add("writes roles with more than its own rights");
        }
        if (may(rule, "bind", RBAC, "clusterroles") || may(rule, "bind", RBAC, "roles")) {
            powers.add("binds roles with more than its own rights");
        }
        if (may(rule, "impersonate", "", "users")
                || may(rule, "impersonate", "", "groups")
                || may(rule, "impersonate", "", "serviceaccounts")) {
            powers.add("acts as others");
        }
        return String.join(", ", powers);
    }

    private static boolean may(AccessRule rule, String verb, String group, String resource) {
        String name = rule.names().isEmpty() ? "" : rule.names().get(0);
        return rule.allows(new Request(verb, group, resource, name, "", ""));
    }
}
