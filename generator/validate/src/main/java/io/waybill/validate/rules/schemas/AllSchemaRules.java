package io.waybill.validate.rules.schemas;

import io.waybill.validate.typed.RuleSet;

/** The rules of custom resources. */
public final class AllSchemaRules {

    private AllSchemaRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        rules.onCustomResources(CustomResourceRules::new);
    }
}
