package io.waybill.validate.rules;

import io.waybill.validate.RuleSet;

/** All that the API server checks beyond structure. */
public final class ApiRules {

    /** The rules of all types. */
    public static final RuleSet ALL = all();

    private ApiRules() {}

    private static RuleSet all() {
        RuleSet.Builder rules = new RuleSet.Builder();
        AddressRules.addTo(rules);
        AdmissionPolicyRules.addTo(rules);
        ApiServiceRules.addTo(rules);
        CertificateRequestRules.addTo(rules);
        CrdRules.addTo(rules);
        CsiDriverRules.addTo(rules);
        EventRules.addTo(rules);
        FlowSchemaRules.addTo(rules);
        Labels.addTo(rules);
        LeaseRules.addTo(rules);
        LimitRangeRules.addTo(rules);
        MetadataRules.addTo(rules);
        NamespaceRules.addTo(rules);
        NodeRules.addTo(rules);
        PersistentVolumeClaimRules.addTo(rules);
        PersistentVolumeRules.addTo(rules);
        PolicyBindingRules.addTo(rules);
        PriorityClassRules.addTo(rules);
        PriorityLevelRules.addTo(rules);
        ResourceQuotaRules.addTo(rules);
        RoleBindingRules.addTo(rules);
        RoleRules.addTo(rules);
        RuntimeClassRules.addTo(rules);
        StorageClassRules.addTo(rules);
        StorageRules.addTo(rules);
        WebhookRules.addTo(rules);
        return rules.build();
    }
}
