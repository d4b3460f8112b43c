package io.waybill.validate.rules;

import io.waybill.validate.RuleSet;

/** All that the API server checks beyond structure. */
public final class ApiRules {

    /** The rules of all types. */
    public static final RuleSet ALL = all();

    private ApiRules() {}

    private static RuleSet all() {
        RuleSet.Builder rules = new RuleSet.Builder();
        MetadataRules.addTo(rules);
        Labels.addTo(rules);
        AdmissionPolicyRules.addTo(rules);
        CrdRules.addTo(rules);
        CsiDriverRules.addTo(rules);
        LimitRangeRules.addTo(rules);
        NamespaceRules.addTo(rules);
        PersistentVolumeClaimRules.addTo(rules);
        PersistentVolumeRules.addTo(rules);
        PolicyBindingRules.addTo(rules);
        ResourceQuotaRules.addTo(rules);
        RoleBindingRules.addTo(rules);
        RoleRules.addTo(rules);
        StorageClassRules.addTo(rules);
        StorageRules.addTo(rules);
        WebhookRules.addTo(rules);
        return rules.build();
    }
}
