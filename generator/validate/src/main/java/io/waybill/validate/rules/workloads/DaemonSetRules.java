package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.IntOrPercent;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Workloads;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** DaemonSets above their pods. */
final class DaemonSetRules {

    private DaemonSetRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.judgingValues("apps.v1.DaemonSetUpdateStrategy", "type");
        rules.on(set -> spec(set.objectOrEmpty("spec")), "apps.v1.DaemonSet");
    }

    private static void spec(TypedObject spec) {
        TypedObject template = spec.objectOrEmpty("template");
        Workloads.selector(spec, template);
        if (!spec.has("selector")) {
            Workloads.mismatch(template);
        }
        Workloads.runForever(template);
        Workloads.shareDisks(template);
        Ranges.notNegative(spec, "minReadySeconds", "revisionHistoryLimit");
        TypedObject strategy = spec.objectOrEmpty("updateStrategy");
        Workloads.strategyType(strategy);
        if (strategy.text("type").equals("RollingUpdate")) {
            rollingUpdate(strategy.objectOrEmpty("rollingUpdate"));
        }
    }

    private static void rollingUpdate(TypedObject update) {
        IntOrPercent.check(update, "maxUnavailable");
        IntOrPercent.check(update, "maxSurge");
        IntOrPercent.atMostAll(update, "maxUnavailable");
        IntOrPercent.atMostAll(update, "maxSurge");
        boolean replaces = !IntOrPercent.isZero(update, "maxUnavailable");
        boolean adds = !IntOrPercent.isZero(update, "maxSurge");
        if (replaces && adds) {
            update.error(
                    Rule.ONE_OF,
                    "maxSurge",
                    "maxSurge and maxUnavailable are both set, but a node has either one pod more or one pod less.",
                    "Set one of the two to 0.");
        } else if (!replaces && !adds) {
            update.error(
                    Rule.OUT_OF_RANGE,
                    "maxUnavailable",
                    "maxUnavailable is 0, so that no pod could ever be replaced.",
                    update.isAtLeast(Behaviour.DAEMON_SETS_SURGE)
                            ? "Make maxUnavailable or maxSurge greater than 0."
                            : "Make maxUnavailable greater than 0.");
        }
    }
}
