package io.waybill.validate;

import io.waybill.dsl.NearMatches;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How much each rule matters to a project; what a project says nothing of, matters as the rule says. */
public final class Severities {

    /** Every rule matters as it says itself. */
    public static final Severities DEFAULT = new Severities(Map.of());

    private static final String OFF = "off";

    private final Map<Rule, Optional<Severity>> changed;

    private Severities(Map<Rule, Optional<Severity>> changed) {
        this.changed = changed;
    }

    /**
     * Severities as a project sets them.
     *
     * @param byRule {@code error}, {@code warning}, {@code info} or {@code off} by the id of a rule
     * @throws IllegalArgumentException for a rule or a severity that there is not
     */
    public static Severities of(Map<String, String> byRule) {
        Map<Rule, Optional<Severity>> changed = new EnumMap<>(Rule.class);
        byRule.forEach((id, severity) -> changed.put(rule(id), severity(severity)));
        return new Severities(changed);
    }

    private static Rule rule(String id) {
        return Rule.withId(id).orElseThrow(() -> {
            List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).toList();
            return new IllegalArgumentException("There is no rule \"" + id + "\"; "
                    + NearMatches.question(id, ids).orElseGet(() -> "there are: " + String.join(", ", ids)));
        });
    }

    private static Optional<Severity> severity(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case OFF -> Optional.empty();
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            case "info" -> Optional.of(Severity.INFO);
            default ->
                throw new IllegalArgumentException(
                        "There is no severity \"" + text + "\"; write error, warning, info or off");
        };
    }

    /** How much a finding matters; empty when it does not at all. A skipped resource stays skipped. */
    public Optional<Severity> of(Rule rule, Severity own) {
        return own == Severity.SKIPPED ? Optional.of(own) : changed.getOrDefault(rule, Optional.of(own));
    }
}
