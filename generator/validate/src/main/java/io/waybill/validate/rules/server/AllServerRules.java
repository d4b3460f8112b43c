package io.waybill.validate.rules.server;

import io.waybill.validate.typed.RuleSet;

/** The rules about the answers of API servers. */
public final class AllServerRules {

    private AllServerRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        rules.onEveryResource(ServerWarningRules::check);
        rules.onAdmission(PodSecurityRules::check);
        rules.onAdmission(PolicyRules::check);
        rules.onAdmission(QuotaRules::check);
        rules.onSet((resources, customResources, expected) -> BlockedDisruptionRules.check(resources, expected));
    }
}
