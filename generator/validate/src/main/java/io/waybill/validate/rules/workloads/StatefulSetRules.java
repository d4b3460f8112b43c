package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.IntOrPercent;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Workloads;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** StatefulSets above their pods. */
final class StatefulSetRules {

    private static final int LONGEST_NAME = 63 - "-".length() - 10;

    private StatefulSetRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.judgingValues("apps.v1.StatefulSetUpdateStrategy", "type");
        rules.on(
                set -> {
                    spec(set.objectOrEmpty("spec"));
                    set.object("metadata").ifPresent(StatefulSetRules::name);
                },
                "apps.v1.StatefulSet");
    }

    /**
     * The server takes longer names, but not the pods: setPodRevision labels them with the name, "-" and the hash of the
     * revision, of up to ten digits.
     */
    private static void name(TypedObject metadata) {
        String name = metadata.text("name");
        if (name.length() > LONGEST_NAME) {
            metadata.warning(
                    Rule.TOO_LARGE,
                    "name",
                    "The name has " + name.length()
                            + " characters, so that the label controller-revision-hash of the pods"
                            + " becomes too long, and none may be created.",
                    "Use at most " + LONGEST_NAME + " characters.");
        }
    }

    private static void spec(TypedObject spec) {
        TypedObject template = spec.objectOrEmpty("template");
        Workloads.selector(spec, template);
        Workloads.runForever(template);
        Ranges.notNegative(spec, "replicas", "minReadySeconds");
        if (spec.isAtLeast(Behaviour.STATEFUL_SETS_CHECK_SERVICE)) {
            Format.DNS_LABEL.check(spec, "serviceName");
        }
        spec.object("ordinals").ifPresent(ordinals -> Ranges.notNegative(ordinals, "start"));
        strategy(spec.objectOrEmpty("updateStrategy"));
    }

    private static void strategy(TypedObject strategy) {
        Workloads.strategyType(strategy);
        String type = strategy.text("type");
        if (type.equals("RollingUpdate")) {
            strategy.object("rollingUpdate").ifPresent(StatefulSetRules::rollingUpdate);
        } else if (type.equals("OnDelete") && strategy.has("rollingUpdate")) {
            strategy.error(
                    Rule.FORBIDDEN_FIELD,
                    "rollingUpdate",
                    "\"rollingUpdate\" is set, but the strategy is OnDelete.",
                    "Remove it, or use the type RollingUpdate.");
        }
    }

    private static void rollingUpdate(TypedObject update) {
        Ranges.notNegative(update, "partition");
        if (!update.has("maxUnavailable")) {
            return;
        }
        IntOrPercent.check(update, "maxUnavailable");
        IntOrPercent.atMostAll(update, "maxUnavailable");
        if (IntOrPercent.isZero(update, "maxUnavailable")) {
            update.error(
                    Rule.OUT_OF_RANGE,
                    "maxUnavailable",
                    "maxUnavailable is 0, so that no pod could ever be replaced.",
                    "Write 1 or more, or a percentage above 0%.");
        }
    }
}
