package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.IntOrPercent;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** PodDisruptionBudgets: how many pods may be missing. */
final class DisruptionBudgetRules {

    private DisruptionBudgetRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(
                DisruptionBudgetRules::check,
                "policy.v1.PodDisruptionBudgetSpec",
                "policy.v1beta1.PodDisruptionBudgetSpec");
    }

    private static void check(TypedObject spec) {
        if (spec.has("minAvailable") && spec.has("maxUnavailable")) {
            spec.error(
                    Rule.ONE_OF,
                    "minAvailable and maxUnavailable are both set, but only one of them may be.",
                    "Remove one of the two.");
        }
        IntOrPercent.check(spec, "minAvailable");
        IntOrPercent.atMostAll(spec, "minAvailable");
        IntOrPercent.check(spec, "maxUnavailable");
        IntOrPercent.atMostAll(spec, "maxUnavailable");
        Required.notBlank(spec, "unhealthyPodEvictionPolicy");
    }
}
