package io.waybill.validate.rules.policy;

import io.waybill.validate.typed.RuleSet;

/** The rules of admission policies and webhooks. */
public final class AllPolicyRules {

    private AllPolicyRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        AdmissionPolicyRules.addTo(rules);
        PolicyBindingRules.addTo(rules);
        WebhookRules.addTo(rules);
    }
}
