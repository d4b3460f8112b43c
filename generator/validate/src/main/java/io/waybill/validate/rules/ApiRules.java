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
        return rules.build();
    }
}
