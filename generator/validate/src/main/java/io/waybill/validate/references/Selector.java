package io.waybill.validate.references;

import io.waybill.validate.TypedObject;
import io.waybill.validate.TypedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which labels are looked for.
 *
 * @param labels labels that must be there
 * @param expressions requirements that must hold
 */
record Selector(Map<String, String> labels, List<TypedObject> expressions) {

    /** A label selector with {@code matchLabels} and {@code matchExpressions}. */
    static Selector of(TypedObject labelSelector) {
        return new Selector(labels(labelSelector, "matchLabels"), labelSelector.objects("matchExpressions"));
    }

    /** A field that holds labels themselves, as the selector of a Service does. */
    static Selector ofLabels(TypedObject object, String field) {
        return new Selector(labels(object, field), List.of());
    }

    private static Map<String, String> labels(TypedObject object, String field) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (TypedValue label : object.entries(field)) {
            labels.put(label.key(), label.text());
        }
        return labels;
    }

    boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    boolean matches(Map<String, String> candidate) {
        return candidate.entrySet().containsAll(labels.entrySet())
                && expressions.stream().allMatch(expression -> matches(expression, candidate));
    }

    private static boolean matches(TypedObject expression, Map<String, String> candidate) {
        String value = candidate.get(expression.text("key"));
        return switch (expression.text("operator")) {
            case "In" -> value != null && expression.texts("values").contains(value);
            case "NotIn" -> value == null || !expression.texts("values").contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .reduce((a, b) -> a + ", " + b)
                .orElse("its expressions");
    }
}
