package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.ReferenceRules;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** HorizontalPodAutoscalers of all versions: what they scale, within which limits, and how fast. */
final class AutoscalerRules {

    private static final long LONGEST_WINDOW = 3600;
    private static final long LONGEST_PERIOD = 1800;

    private AutoscalerRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(
                AutoscalerRules::check,
                "autoscaling.v1.HorizontalPodAutoscaler",
                "autoscaling.v2beta1.HorizontalPodAutoscaler",
                "autoscaling.v2beta2.HorizontalPodAutoscaler",
                "autoscaling.v2.HorizontalPodAutoscaler");
    }

    private static void check(TypedObject autoscaler) {
        TypedObject spec = autoscaler.objectOrEmpty("spec");
        boolean mayBeZero = spec.api().gates().isOn("HPAScaleToZero", spec.api().minor());
        Ranges.atLeast(spec, "minReplicas", mayBeZero ? 0 : 1);
        if (spec.require("maxReplicas", "Write how many replicas there may be.")) {
            Ranges.atLeast(spec, "maxReplicas", 1);
        }
        Long least = spec.number("minReplicas");
        Long most = spec.number("maxReplicas");
        if (least != null && most != null && most >= 1 && most < least) {
            spec.error(
                    Rule.OUT_OF_RANGE,
                    "maxReplicas",
                    "maxReplicas is " + most + ", but there are at least " + least + " replicas.",
                    "Make maxReplicas at least as large as minReplicas.");
        }
        target(spec.objectOrEmpty("scaleTargetRef"));
        targetCpu(spec);
        MetricRules.check(spec);
        spec.object("behavior").ifPresent(behavior -> {
            behavior.object("scaleUp").ifPresent(AutoscalerRules::scaling);
            behavior.object("scaleDown").ifPresent(AutoscalerRules::scaling);
        });
    }

    private static void target(TypedObject target) {
        ReferenceRules.kindAndName(target);
        boolean needsGroup = !target.text("kind").equals("ReplicationController");
        String version = target.text("apiVersion");
        if (target.isAtLeast(Behaviour.AUTOSCALERS_NAME_GROUPS) && needsGroup && version.indexOf('/') <= 0) {
            target.error(
                    Rule.INVALID_FORMAT,
                    "apiVersion",
                    "\"" + version + "\" names no API group, so the object cannot be found.",
                    "Write group and version, such as \"apps/v1\".");
        }
        apiVersion(target);
    }

    /** Reports what is neither a version nor a group and a version. */
    static void apiVersion(TypedObject reference) {
        String version = reference.text("apiVersion");
        if (reference.isAtLeast(Behaviour.AUTOSCALERS_NAME_GROUPS)
                && version.indexOf('/') != version.lastIndexOf('/')) {
            reference.error(
                    Rule.INVALID_FORMAT,
                    "apiVersion",
                    "\"" + version + "\" has more than one \"/\", so it is not an apiVersion.",
                    "Write group and version, such as \"apps/v1\".");
        }
    }

    /** In the first version; it stands for a metric, and is reported as one. */
    private static void targetCpu(TypedObject spec) {
        Long target = spec.number("targetCPUUtilizationPercentage");
        if (target != null && target < 1) {
            spec.errorAt(
                    Rule.OUT_OF_RANGE,
                    spec.path("metrics")
                            .item(0)
                            .field("resource")
                            .field("target")
                            .field("averageUtilization"),
                    "targetCPUUtilizationPercentage",
                    "\"targetCPUUtilizationPercentage\" is " + target + ", but must be 1 or more.",
                    "Write a number that is 1 or more.");
        }
    }

    private static void scaling(TypedObject rules) {
        Ranges.between(rules, "stabilizationWindowSeconds", 0, LONGEST_WINDOW);
        Required.notBlank(rules, "selectPolicy");
        Amounts.notNegative(rules, "tolerance");
        List<TypedObject> policies = rules.objects("policies");
        if (rules.has("policies") && policies.isEmpty()) {
            rules.require("policies", "List at least one, or remove the field to get the default ones.");
        }
        for (TypedObject policy : policies) {
            policy.require("type", "Use Pods or Percent.");
            Ranges.atLeast(policy, "value", 1);
            Ranges.between(policy, "periodSeconds", 1, LONGEST_PERIOD);
        }
    }
}
