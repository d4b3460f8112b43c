package io.waybill.validate.rules.access;

import io.waybill.validate.typed.RuleSet;

/** The rules of roles, certificates and access reviews. */
public final class AllAccessRules {

    private AllAccessRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        AccessReviewRules.addTo(rules);
        CertificateRequestRules.addTo(rules);
        RoleBindingRules.addTo(rules);
        RoleRules.addTo(rules);
        TrustBundleRules.addTo(rules);
    }
}
