package io.waybill.validate.rules.definitions;

import io.waybill.validate.typed.RuleSet;

/** The rules of CustomResourceDefinitions. */
public final class AllDefinitionRules {

    private AllDefinitionRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        CrdRules.addTo(rules);
    }
}
