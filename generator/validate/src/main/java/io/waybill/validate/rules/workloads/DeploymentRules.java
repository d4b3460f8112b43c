package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.IntOrPercent;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Workloads;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** Deployments above their pods. */
final class DeploymentRules {

    private DeploymentRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.judgingValues("apps.v1.DeploymentStrategy", "type");
        rules.on(deployment -> spec(deployment.objectOrEmpty("spec")), "apps.v1.Deployment");
    }

    private static void spec(TypedObject spec) {
        TypedObject template = spec.objectOrEmpty("template");
        Workloads.selector(spec, template);
        Workloads.runForever(template);
        Long replicas = spec.number("replicas");
        if (replicas != null && replicas > 1) {
            Workloads.shareDisks(template);
        }
        Ranges.notNegative(spec, "replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds");
        deadline(spec);
        strategy(spec.objectOrEmpty("strategy"));
    }

    private static void deadline(TypedObject spec) {
        Long deadline = spec.number("progressDeadlineSeconds");
        Long ready = spec.number("minReadySeconds");
        if (deadline != null && deadline >= 0 && deadline <= (ready == null ? 0 : ready)) {
            spec.error(
                    Rule.OUT_OF_RANGE,
                    "progressDeadlineSeconds",
                    "The deadline of " + deadline + " seconds ends before a pod counts as ready, after "
                            + (ready == null ? 0 : ready) + " seconds.",
                    "Make progressDeadlineSeconds greater than minReadySeconds.");
        }
    }

    private static void strategy(TypedObject strategy) {
        Workloads.strategyType(strategy);
        String type = strategy.text("type");
        if (type.equals("RollingUpdate")) {
            rollingUpdate(strategy.objectOrEmpty("rollingUpdate"));
        } else if (type.equals("Recreate") && strategy.has("rollingUpdate")) {
            strategy.error(
                    Rule.FORBIDDEN_FIELD,
                    "rollingUpdate",
                    "\"rollingUpdate\" is set, but the strategy is Recreate.",
                    "Remove it, or use the type RollingUpdate.");
        }
    }

    private static void rollingUpdate(TypedObject update) {
        IntOrPercent.check(update, "maxUnavailable");
        IntOrPercent.check(update, "maxSurge");
        IntOrPercent.atMostAll(update, "maxUnavailable");
        if (IntOrPercent.isZero(update, "maxUnavailable") && IntOrPercent.isZero(update, "maxSurge")) {
            update.error(
                    Rule.MISMATCH,
                    "maxUnavailable",
                    "maxUnavailable and maxSurge are both 0, so that no pod could ever be replaced.",
                    "Make one of them greater than 0.");
        }
    }
}
