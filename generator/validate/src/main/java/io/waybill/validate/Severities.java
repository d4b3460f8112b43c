package io.waybill.validate;

import io.waybill.dsl.NearMatches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules that a project has, and how much each matters to it; what it says nothing of, matters as the rule says. */
public final class Severities {

    /** The rules of Kubernetes alone, each of which matters as it says itself. */
    public static final Severities DEFAULT = new Severities(Map.of(), Map.of(), List::of);

    private static final String OFF = "off";

    private final Map<String, RuleId> added;
    private final Map<RuleId, Optional<Severity>> changed;
    private final Supplier<? extends Collection<? extends RuleId>> unused;

    private Severities(
            Map<String, RuleId> added,
            Map<RuleId, Optional<Severity>> changed,
            Supplier<? extends Collection<? extends RuleId>> unused) {
        this.added = added;
        this.changed = changed;
        this.unused = unused;
    }

    /**
     * Severities as a project sets them.
     *
     * @param byRule {@code error}, {@code warning}, {@code info} or {@code off} by the id of a rule
     * @throws IllegalArgumentException for a rule or a severity that there is not
     */
    public static Severities of(Map<String, String> byRule) {
        return of(byRule, List.of(), List::of);
    }

    /**
     * As {@link #of(Map)}, of a project that has rules beside those of Kubernetes.
     *
     * @param added those rules
     * @param unused rules that it does not ask but may name, in annotations; made when an id is no other rule's
     * @throws IllegalArgumentException as {@link #of(Map)}, and for two rules of one id
     */
    public static Severities of(
            Map<String, String> byRule,
            Collection<? extends RuleId> added,
            Supplier<? extends Collection<? extends RuleId>> unused) {
        Map<String, RuleId> byId = new LinkedHashMap<>();
        for (RuleId rule : added) {
            if (Rule.withId(rule.id()).isPresent() || byId.putIfAbsent(rule.id(), rule) != null) {
                throw new IllegalArgumentException("There are two rules \"" + rule.id() + "\"; rename one");
            }
        }
        Map<RuleId, Optional<Severity>> changed = new HashMap<>();
        Severities own = new Severities(byId, changed, unused);
        byRule.forEach((id, severity) -> changed.put(own.named(id), severity(severity)));
        return own;
    }

    private RuleId named(String id) {
        return rule(id).orElseThrow(() -> {
            List<String> ids = rules().stream().map(RuleId::id).toList();
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

    /** All rules: those of Kubernetes, then those that were added, then those that are not asked. */
    public List<RuleId> rules() {
        List<RuleId> rules = new ArrayList<>(Arrays.asList(Rule.values()));
        rules.addAll(added.values());
        unused.get().stream().filter(rule -> !added.containsKey(rule.id())).forEach(rules::add);
        return rules;
    }

    /** The rule of an id; empty when the project has none. */
    public Optional<RuleId> rule(String id) {
        Optional<RuleId> own = Optional.ofNullable(added.get(id));
        return own.or(() -> Rule.withId(id))
                .or(() -> unused.get().stream()
                        .filter(rule -> rule.id().equals(id))
                        .findFirst());
    }

    /** How much a rule matters by itself; empty when it does not at all. */
    public Optional<Severity> of(RuleId rule) {
        return of(rule, rule.severity());
    }

    /** How much a finding matters; empty when it does not at all. A skipped resource stays skipped. */
    public Optional<Severity> of(RuleId rule, Severity own) {
        if (own == Severity.SKIPPED) {
            return Optional.of(own);
        }
        return changed.getOrDefault(rule, rule.isOn() ? Optional.of(own) : Optional.empty());
    }
}
