package io.waybill.validate.rules.cluster;

import io.waybill.validate.typed.RuleSet;

/** The rules of what a cluster is set up with. */
public final class AllClusterRules {

    private AllClusterRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        ApiServiceRules.addTo(rules);
        EventRules.addTo(rules);
        FlowSchemaRules.addTo(rules);
        LeaseRules.addTo(rules);
        LimitRangeRules.addTo(rules);
        NamespaceRules.addTo(rules);
        NodeRules.addTo(rules);
        PriorityClassRules.addTo(rules);
        PriorityLevelRules.addTo(rules);
        ResourceQuotaRules.addTo(rules);
        RuntimeClassRules.addTo(rules);
        StorageMigrationRules.addTo(rules);
    }
}
