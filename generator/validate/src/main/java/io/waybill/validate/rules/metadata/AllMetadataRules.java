package io.waybill.validate.rules.metadata;

import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.typed.RuleSet;

/** The rules of metadata. */
public final class AllMetadataRules {

    private AllMetadataRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        MetadataRules.addTo(rules);
        Labels.addTo(rules);
    }
}
