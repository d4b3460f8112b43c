package io.waybill.validate.rules;

import io.waybill.validate.RuleSet;
import io.waybill.validate.references.ResourceReferences;

/** All that is checked beyond structure. */
public final class ApiRules {

    /** The rules of all types. */
    public static final RuleSet ALL = all();

    private ApiRules() {}

    private static RuleSet all() {
        RuleSet.Builder rules = new RuleSet.Builder();
        MetadataRules.addTo(rules);
        Labels.addTo(rules);
        PodTemplateRules.addTo(rules);
        DeploymentRules.addTo(rules);
        DaemonSetRules.addTo(rules);
        ReplicaSetRules.addTo(rules);
        StatefulSetRules.addTo(rules);
        JobRules.addTo(rules);
        CronJobRules.addTo(rules);
        ServiceRules.addTo(rules);
        EndpointsRules.addTo(rules);
        EndpointSliceRules.addTo(rules);
        IngressRules.addTo(rules);
        IngressClassRules.addTo(rules);
        NetworkPolicyRules.addTo(rules);
        ConfigMapRules.addTo(rules);
        SecretRules.addTo(rules);
        AutoscalerRules.addTo(rules);
        DisruptionBudgetRules.addTo(rules);
        rules.onSet(ResourceReferences::check);
        return rules.build();
    }
}
