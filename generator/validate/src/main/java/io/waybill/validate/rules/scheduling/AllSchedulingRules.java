package io.waybill.validate.rules.scheduling;

import io.waybill.validate.typed.RuleSet;

/** The rules of groups of pods and of evictions. */
public final class AllSchedulingRules {

    private AllSchedulingRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        EvictionRules.addTo(rules);
        PodGroupRules.addTo(rules);
    }
}
