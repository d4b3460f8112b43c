package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a Job makes of failed pods: its podFailurePolicy and its podReplacementPolicy. */
final class PodFailurePolicyRules {

    private static final int MOST_RULES = 20;
    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_EXIT_CODES = 255;

    private PodFailurePolicyRules() {}

    static void check(TypedObject spec) {
        Optional<TypedObject> policy = spec.object("podFailurePolicy");
        replacement(spec, policy.isPresent());
        policy.ifPresent(present -> {
            Ranges.atMostItems(present, "rules", MOST_RULES);
            Set<String> containers = containers(spec.objectOrEmpty("template").objectOrEmpty("spec"));
            present.objects("rules").forEach(rule -> rule(spec, rule, containers));
        });
    }

    private static Set<String> containers(TypedObject pod) {
        Set<String> names = new HashSet<>();
        pod.objects("containers").forEach(container -> names.add(container.text("name")));
        pod.objects("initContainers").forEach(container -> names.add(container.text("name")));
        return names;
    }

    private static void replacement(TypedObject spec, boolean hasPolicy) {
        String replacement = spec.text("podReplacementPolicy");
        if (spec.has("podReplacementPolicy")
                && (replacement.isEmpty() || hasPolicy && replacement.equals("TerminatingOrFailed"))) {
            spec.error(
                    Rule.UNSUPPORTED_VALUE,
                    "podReplacementPolicy",
                    "\"" + replacement + "\" is not possible as podReplacementPolicy here.",
                    hasPolicy ? "Use Failed, or remove it." : "Use Failed or TerminatingOrFailed, or remove it.");
        }
    }

    private static void rule(TypedObject spec, TypedObject rule, Set<String> containers) {
        rule.require("action", "Use one of FailJob, FailIndex, Ignore and Count.");
        if (rule.text("action").equals("FailIndex") && !spec.has("backoffLimitPerIndex")) {
            rule.error(
                    Rule.MISMATCH,
                    "action",
                    "The action FailIndex is for Jobs that count the failures of each index.",
                    "Set backoffLimitPerIndex, or use another action.");
        }
        rule.object("onExitCodes").ifPresent(codes -> exitCodes(codes, containers));
        Ranges.atMostItems(rule, "onPodConditions", MOST_CONDITIONS);
        rule.objects("onPodConditions").forEach(PodFailurePolicyRules::condition);
        if (rule.has("onExitCodes") == rule.hasSome("onPodConditions")) {
            rule.error(
                    Rule.ONE_OF,
                    "A rule is either about exit codes or about conditions of pods; this one is about "
                            + (rule.has("onExitCodes") ? "both." : "neither."),
                    "Set either onExitCodes or onPodConditions.");
        }
    }

    private static void condition(TypedObject condition) {
        if (condition.require("type", "Name the condition.")) {
            Format.QUALIFIED_NAME.check(condition, "type");
        }
    }

    private static void exitCodes(TypedObject codes, Set<String> containers) {
        codes.require("operator", "Use In or NotIn.");
        if (codes.has("containerName") && !containers.contains(codes.text("containerName"))) {
            codes.error(
                    Rule.UNRESOLVED,
                    "containerName",
                    "The pod has no container \"" + codes.text("containerName") + "\".",
                    "Name one of its containers, or remove it.");
        }
        codes.require("values", "List at least one exit code.");
        Ranges.atMostItems(codes, "values", MOST_EXIT_CODES);
        Unique.items(codes, "values");
        values(codes);
    }

    private static void values(TypedObject codes) {
        List<TypedValue> values = codes.items("values");
        boolean isOrdered = true;
        for (int i = 0; i < values.size(); i++) {
            if (codes.text("operator").equals("In") && number(values.get(i)).signum() == 0) {
                codes.error(
                        Rule.OUT_OF_RANGE,
                        values.get(i),
                        "0 is the exit code of success, which the operator In cannot look for.",
                        "Remove it.");
            }
            isOrdered &= i == 0 || number(values.get(i - 1)).compareTo(number(values.get(i))) <= 0;
        }
        if (!isOrdered) {
            codes.error(Rule.INVALID_FORMAT, "values", "The exit codes are not in ascending order.", "Sort them.");
        }
    }

    private static BigDecimal number(TypedValue value) {
        return value.text().isEmpty() ? BigDecimal.ZERO : new BigDecimal(value.text());
    }
}
