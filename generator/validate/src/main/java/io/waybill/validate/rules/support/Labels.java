package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;

/** Labels and what selects by them. */
public final class Labels {

    private Labels() {}

    /** Adds the rules of label selectors. */
    public static void addTo(RuleSet.Builder rules) {
        rules.on(Labels::selector, "meta.v1.LabelSelector");
    }

    /** Reports, at the field as a whole, keys and values that are none of labels. */
    public static void check(TypedObject object, String field) {
        for (TypedValue label : object.entries(field)) {
            if (!Format.QUALIFIED_NAME.fits(label.key())) {
                at(object, field, label, Format.QUALIFIED_NAME, label.key());
            }
            if (!Format.LABEL_VALUE.fits(label.text())) {
                at(object, field, label, Format.LABEL_VALUE, label.text());
            }
        }
    }

    private static void at(TypedObject object, String field, TypedValue label, Format format, String text) {
        object.error(Rule.INVALID_FORMAT, label.at(object.path(field)), format.message(text), format.rule());
    }

    private static void selector(TypedObject selector) {
        if (!isOfMetrics(selector) && !isOld(selector)) {
            whole(selector);
        }
    }

    /** Whether a selector chooses metrics, which the server of metrics judges. */
    private static boolean isOfMetrics(TypedObject selector) {
        return selector.resource().kind().equals("HorizontalPodAutoscaler");
    }

    /** Whether the target does not look at a selector, or names another place where it is at fault. */
    private static boolean isOld(TypedObject selector) {
        String path = selector.path().toString();
        return path.contains(".topologySpreadConstraints[") && !selector.isAtLeast(Behaviour.SPREADING_IS_JUDGED)
                || path.contains(".volumeClaimTemplates[") && !selector.isAtLeast(Behaviour.CLAIM_TEMPLATES_ARE_JUDGED)
                || path.contains("ffinity.") && !selector.isAtLeast(Behaviour.AFFINITY_NAMES_SELECTORS);
    }

    /** Reports the selector of an affinity term where old servers name it by another field. */
    public static void oldSelector(TypedObject term) {
        if (!term.isAtLeast(Behaviour.AFFINITY_NAMES_SELECTORS)) {
            term.object("labelSelector").ifPresent(selector -> whole(selector.at(term.path("matchExpressions"))));
        }
    }

    private static void whole(TypedObject selector) {
        check(selector, "matchLabels");
        selector.objects("matchExpressions").forEach(Labels::requirement);
    }

    private static void requirement(TypedObject requirement) {
        String operator = requirement.text("operator");
        boolean listed = operator.equals("In") || operator.equals("NotIn");
        boolean existence = operator.equals("Exists") || operator.equals("DoesNotExist");
        if (listed) {
            requirement.require("values", "List at least one value.");
        } else if (existence && requirement.hasSome("values")) {
            requirement.error(
                    Rule.FORBIDDEN_FIELD,
                    "values",
                    "\"values\" must not be set if the operator is " + operator + ".",
                    "Remove values, or use In or NotIn.");
        }
        requirement.require("operator", "Use one of In, NotIn, Exists and DoesNotExist.");
        if (requirement.require("key", "Name the label.")) {
            Format.QUALIFIED_NAME.check(requirement, "key");
        }
        if (requirement.isAtLeast(Behaviour.SELECTOR_VALUES_ARE_LABELS)) {
            requirement.items("values").forEach(value -> Format.LABEL_VALUE.check(requirement, value));
        }
    }
}
