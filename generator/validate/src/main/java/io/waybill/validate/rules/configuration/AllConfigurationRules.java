package io.waybill.validate.rules.configuration;

import io.waybill.validate.typed.RuleSet;

/** The rules of ConfigMaps and Secrets. */
public final class AllConfigurationRules {

    private AllConfigurationRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        ConfigMapRules.addTo(rules);
        SecretRules.addTo(rules);
    }
}
