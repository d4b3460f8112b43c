package io.waybill.validate.references;

import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which labels are looked for.
 *
 * @param labels labels that must be there
 * @param requirements what else must hold
 */
record Selector(Map<String, String> labels, List<Requirement> requirements) {

    /** Looks for nothing. */
    static final Selector NOTHING = new Selector(Map.of(), List.of());

    /**
     * A requirement of a label.
     *
     * @param key the label
     * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
     * @param values the values that the operator is about
     */
    record Requirement(String key, String operator, Set<String> values) {

        private static Requirement of(TypedObject expression) {
            return new Requirement(
                    expression.text("key"), expression.text("operator"), new HashSet<>(expression.texts("values")));
        }

        private boolean holds(Map<String, String> candidate) {
            String value = candidate.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> true;
            };
        }
    }

    /** A label selector with {@code matchLabels} and {@code matchExpressions}. */
    static Selector of(TypedObject labelSelector) {
        return new Selector(
                labels(labelSelector, "matchLabels"),
                labelSelector.objects("matchExpressions").stream()
                        .map(Requirement::of)
                        .toList());
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
        return labels.isEmpty() && requirements.isEmpty();
    }

    boolean matches(Map<String, String> candidate) {
        return candidate.entrySet().containsAll(labels.entrySet())
                && requirements.stream().allMatch(requirement -> requirement.holds(candidate));
    }

    /** By hand, as {@link #equals}: the one that records get costs every start some milliseconds. */
    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + requirements.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selector selector
                && labels.equals(selector.labels)
                && requirements.equals(selector.requirements);
    }

    @Override
    public String toString() {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .reduce((a, b) -> a + ", " + b)
                .orElse("its expressions");
    }
}
