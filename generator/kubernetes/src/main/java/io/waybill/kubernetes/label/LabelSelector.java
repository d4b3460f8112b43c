package io.waybill.kubernetes.label;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.HashSet;
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
public record LabelSelector(Map<String, String> labels, List<Requirement> requirements) {

    /** Without any condition: where selectors may be left out, this is all or nothing, as the field has it. */
    public static final LabelSelector EMPTY = new LabelSelector(Map.of(), List.of());

    /**
     * A requirement of a label.
     *
     * @param key the label
     * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}; any other excludes nothing,
     *     since the API server refuses the selector before anything is selected
     * @param values the values that the operator is about
     */
    public record Requirement(String key, String operator, Set<String> values) {

        private static Requirement of(Mapping expression) {
            return new Requirement(
                    Fields.textOrEmpty(expression, "key"),
                    Fields.textOrEmpty(expression, "operator"),
                    new HashSet<>(Fields.texts(expression, "values")));
        }

        /** Whether labels meet it. */
        public boolean holds(Map<String, String> candidate) {
            String value = candidate.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> true;
            };
        }

        private String text() {
            return switch (operator) {
                case "Exists" -> key;
                case "DoesNotExist" -> "!" + key;
                default ->
                    key + (operator.equals("NotIn") ? " notin (" : " in (")
                            + String.join(", ", values.stream().sorted().toList()) + ")";
            };
        }
    }

    /** A label selector with {@code matchLabels} and {@code matchExpressions}. */
    public static LabelSelector of(Mapping labelSelector) {
        return new LabelSelector(
                Fields.entries(Fields.at(labelSelector, "matchLabels")),
                Fields.items(labelSelector, "matchExpressions").stream()
                        .map(Requirement::of)
                        .toList());
    }

    /** A selector that is labels itself, as that of a Service or a ReplicationController is. */
    public static LabelSelector ofLabels(Mapping labels) {
        return new LabelSelector(Fields.entries(labels), List.of());
    }

    /** Whether it has no condition. */
    public boolean isEmpty() {
        return labels.isEmpty() && requirements.isEmpty();
    }

    /** Whether labels meet all of it. */
    public boolean matches(Map<String, String> candidate) {
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
        return other instanceof LabelSelector selector
                && labels.equals(selector.labels)
                && requirements.equals(selector.requirements);
    }

    /** In words, such as {@code app=web, tier in (a, b)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        labels.forEach((key, value) ->
                text.append(text.isEmpty() ? "" : ", ").append(key).append('=').append(value));
        requirements.forEach(
                requirement -> text.append(text.isEmpty() ? "" : ", ").append(requirement.text()));
        return text.toString();
    }
}
