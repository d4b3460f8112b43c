package io.waybill.validate.rules;

import io.waybill.validate.RuleSet;

/** All that the API server checks beyond structure. */
public final class ApiRules {

    /** The rules of all types. */
    public static final RuleSet ALL = all();

    private ApiRules() {}

    private static RuleSet all() {
        RuleSet.Builder rules = new RuleSet.Builder();
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
        return rules.build();
    }
}
