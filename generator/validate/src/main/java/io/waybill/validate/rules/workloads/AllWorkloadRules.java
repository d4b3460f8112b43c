package io.waybill.validate.rules.workloads;

import io.waybill.validate.typed.RuleSet;

/** The rules of what makes pods, scales them and keeps them. */
public final class AllWorkloadRules {

    private AllWorkloadRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        DeploymentRules.addTo(rules);
        DaemonSetRules.addTo(rules);
        ReplicaSetRules.addTo(rules);
        StatefulSetRules.addTo(rules);
        ControllerRevisionRules.addTo(rules);
        JobRules.addTo(rules);
        CronJobRules.addTo(rules);
        AutoscalerRules.addTo(rules);
        DisruptionBudgetRules.addTo(rules);
    }
}
