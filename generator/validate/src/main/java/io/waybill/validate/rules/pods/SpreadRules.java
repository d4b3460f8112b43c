package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Selector;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How evenly pods are spread over the nodes. */
final class SpreadRules {

    private static final String KEY = "topologyKey";
    private static final String ACTION = "whenUnsatisfiable";
    private static final String DOMAINS = "minDomains";
    private static final String MATCH = "matchLabelKeys";

    private SpreadRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(spec -> unique(spec.objects("topologySpreadConstraints")), "core.v1.PodSpec");
        rules.on(SpreadRules::constraint, "core.v1.TopologySpreadConstraint");
    }

    /** The API server names the first of two, by both fields at once. */
    private static void unique(List<TypedObject> constraints) {
        Map<String, TypedObject> earlier = new HashMap<>();
        for (TypedObject constraint : constraints) {
            String pair = constraint.text(KEY) + " with " + constraint.text(ACTION);
            TypedObject first = earlier.put(pair, constraint);
            if (first != null && constraint.hasSome(KEY)) {
                first.errorAt(
                        Rule.DUPLICATE_ITEM,
                        first.path() + ".{topologyKey, whenUnsatisfiable}",
                        KEY,
                        "The pods are spread twice by " + pair + ".",
                        "Remove one of the two.");
            }
        }
    }

    private static void constraint(TypedObject constraint) {
        Ranges.atLeast(constraint, "maxSkew", 1);
        constraint.require(KEY, "Name a label of nodes, such as kubernetes.io/hostname.");
        constraint.require(ACTION, "Use DoNotSchedule or ScheduleAnyway.");
        Required.notBlank(constraint, "nodeAffinityPolicy", "nodeTaintsPolicy");
        Ranges.atLeast(constraint, DOMAINS, 1);
        if (constraint.has(DOMAINS) && !constraint.text(ACTION).equals("DoNotSchedule")) {
            constraint.error(
                    Rule.MISMATCH,
                    DOMAINS,
                    "\"" + DOMAINS + "\" has a meaning only where pods that cannot be spread are not scheduled.",
                    "Set whenUnsatisfiable to DoNotSchedule, or remove it.");
        }
        matchLabelKeys(constraint);
    }

    private static void matchLabelKeys(TypedObject constraint) {
        if (!constraint.hasSome(MATCH)) {
            return;
        }
        if (!constraint.has("labelSelector")) {
            Forbidden.in(constraint, "without a labelSelector", MATCH);
        }
        TypedObject selector = constraint.objectOrEmpty("labelSelector");
        Set<String> selected =
                new HashSet<>(Selector.labels(selector, "matchLabels").keySet());
        selector.objects("matchExpressions").forEach(requirement -> selected.add(requirement.text("key")));
        for (TypedValue key : constraint.items(MATCH)) {
            Format.QUALIFIED_NAME.check(constraint, key);
            if (selected.contains(key.text())) {
                constraint.error(
                        Rule.DUPLICATE_ITEM,
                        key,
                        "The label \"" + key.text() + "\" is in the labelSelector already.",
                        "Remove it from one of the two.");
            }
        }
    }
}
