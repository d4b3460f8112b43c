package io.waybill.validate.rules.pods;

import io.waybill.validate.typed.RuleSet;

/** The rules of pods and all templates of pods. */
public final class AllPodRules {

    private AllPodRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        PodTemplateRules.addTo(rules);
        PodRules.addTo(rules);
        PodAnnotationRules.addTo(rules);
        PodHostRules.addTo(rules);
        PodDnsRules.addTo(rules);
        PodResourceRules.addTo(rules);
        ContainerRules.addTo(rules);
        ContainerPortRules.addTo(rules);
        ContainerResourceRules.addTo(rules);
        EnvRules.addTo(rules);
        ProbeRules.addTo(rules);
        NamedPortRules.addTo(rules);
        LifecycleRules.addTo(rules);
        SecurityContextRules.addTo(rules);
        SysctlRules.addTo(rules);
        WindowsOptionsRules.addTo(rules);
        NodeSelectorRules.addTo(rules);
        AffinityRules.addTo(rules);
        SpreadRules.addTo(rules);
        TolerationRules.addTo(rules);
    }
}
