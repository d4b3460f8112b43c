package io.waybill.validate.rules.support;

import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a label selector selects. */
public final class Selector {

    private Selector() {}

    /** The labels in a field, by key. */
    public static Map<String, String> labels(TypedObject object, String field) {
        Map<String, String> labels = new HashMap<>();
        for (TypedValue label : object.entries(field)) {
            labels.put(label.key(), label.text());
        }
        return labels;
    }

    /** Whether a selector states no condition, and so selects everything. */
    static boolean isEmpty(TypedObject selector) {
        return !selector.hasSome("matchLabels") && !selector.hasSome("matchExpressions");
    }

    /** Whether the API server can evaluate a selector at all. */
    public static boolean isValid(TypedObject selector) {
        return selector.entries("matchLabels").stream()
                        .allMatch(label ->
                                Format.QUALIFIED_NAME.fits(label.key()) && Format.LABEL_VALUE.fits(label.text()))
                && selector.objects("matchExpressions").stream().allMatch(Selector::isValidRequirement);
    }

    private static boolean isValidRequirement(TypedObject requirement) {
        List<String> values = requirement.texts("values");
        boolean valuesFit = switch (requirement.text("operator")) {
            case "In", "NotIn" -> !values.isEmpty() && values.stream().allMatch(Format.LABEL_VALUE::fits);
            case "Exists", "DoesNotExist" -> values.isEmpty();
            default -> false;
        };
        return valuesFit && Format.QUALIFIED_NAME.fits(requirement.text("key"));
    }

    /** Whether a valid selector selects what has these labels. */
    public static boolean selects(TypedObject selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(labels(selector, "matchLabels").entrySet())
                && LabelSelector.of(selector.mapping()).matches(labels);
    }
}
