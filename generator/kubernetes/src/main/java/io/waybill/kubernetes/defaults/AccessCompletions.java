package io.waybill.kubernetes.defaults;

import io.waybill.kubernetes.defaults.Completions.Completion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is filled into bindings of roles, and into priorities of requests. */
final class AccessCompletions {

    static final Map<String, Completion> ALL = all();

    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final int SHARES = 30;

    private AccessCompletions() {}

    private static Map<String, Completion> all() {
        Map<String, Completion> all = new HashMap<>();
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            all.put("rbac." + version + ".RoleRef", reference -> reference.fill("apiGroup", RBAC));
            all.put("rbac." + version + ".Subject", AccessCompletions::subject);
        }
        for (String version : List.of("v1", "v1beta1", "v1beta2", "v1beta3")) {
            String group = "flowcontrol." + version + ".";
            all.put(group + "ExemptPriorityLevelConfiguration", exempt -> {
                exempt.fill("nominalConcurrencyShares", 0);
                exempt.fill("lendablePercent", 0);
            });
            all.put(group + "LimitedPriorityLevelConfiguration", limited -> {
                limited.fill("assuredConcurrencyShares", SHARES);
                limited.fill("nominalConcurrencyShares", SHARES);
                limited.fill("lendablePercent", 0);
            });
        }
        return all;
    }

    /** SetDefaults_Subject; a ServiceAccount is of the core group. */
    private static void subject(Draft subject) {
        if (subject.is("kind", "User") || subject.is("kind", "Group")) {
            subject.fill("apiGroup", RBAC);
        }
    }
}
