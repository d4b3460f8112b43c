package io.waybill.pipeline.rules;

import io.waybill.application.rules.ApplicationCheck;
import io.waybill.application.rules.ApplicationRule;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.Programs;
import io.waybill.lint.Lint;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.run.Console;
import io.waybill.rules.ManifestRule;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severities;
import io.waybill.validate.rules.ApiRules;
import io.waybill.validate.typed.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a project is judged by beside the rules of Kubernetes.
 *
 * @param severities all rules, and how much each matters
 * @param own the rules that are not Kubernetes'
 * @param applications compares containers with the programs that they run; empty where none is named
 * @param known findings that are known, and not reported; empty where all are
 */
public record ProjectRules(
        Severities severities,
        List<ManifestRule> own,
        Optional<ApplicationCheck> applications,
        Optional<Baseline> known) {

    /** The rules of Kubernetes alone. */
    public static final ProjectRules KUBERNETES = of(Map.of(), List.of());

    /** Takes a copy of the list. */
    public ProjectRules {
        own = List.copyOf(own);
    }

    /**
     * Rules as a project sets them.
     *
     * @param bySeverity {@code error}, {@code warning}, {@code info} or {@code off} by the id of a rule
     * @throws IllegalArgumentException for a rule or a severity that there is not, and for two rules of one id
     */
    public static ProjectRules of(Map<String, String> bySeverity, Collection<ManifestRule> own) {
        return of(bySeverity, own, LintProfile.NONE);
    }

    /**
     * As {@link #of(Map, Collection)}, with the checks of good practice.
     *
     * @param lint how much of it is asked for; what a severity is given to is asked for, too
     */
    public static ProjectRules of(Map<String, String> bySeverity, Collection<ManifestRule> own, LintProfile lint) {
        List<RuleId> added = new ArrayList<>(List.of(ApplicationRule.values()));
        added.addAll(own);
        Set<String> known = added.stream().map(RuleId::id).collect(Collectors.toSet());
        boolean isAsked = lint != LintProfile.NONE
                || bySeverity.keySet().stream()
                        .anyMatch(id -> !known.contains(id) && Rule.withId(id).isEmpty());
        List<ManifestRule> rules = new ArrayList<>(own);
        Map<String, String> severities = new LinkedHashMap<>();
        if (isAsked) {
            rules.addAll(Lint.rules());
            added.addAll(Lint.rules());
            severities.putAll(Lint.severities(lint));
        }
        severities.putAll(bySeverity);
        return new ProjectRules(
                Severities.of(severities, added, Lint::rules), rules, Optional.empty(), Optional.empty());
    }

    /** These, and a comparison of containers with the programs that they run. */
    public ProjectRules with(ApplicationCheck programs) {
        return new ProjectRules(severities, own, Optional.of(programs), known);
    }

    /** These, which report findings only that a baseline does not know. */
    public ProjectRules knowing(Baseline baseline) {
        return new ProjectRules(severities, own, applications, Optional.of(baseline));
    }

    /**
     * These, and a comparison with the programs that a manifest names itself.
     *
     * @param named as {@link Assignment#parse} reads them; a container whose program is given besides is compared with that
     */
    public ProjectRules running(List<String> named) {
        if (named.isEmpty()) {
            return this;
        }
        List<Assignment> own = named.stream().map(Assignment::parse).toList();
        return with(applications
                .orElseGet(() -> new ApplicationCheck(List.of(), Programs.of(Programs.class.getClassLoader())))
                .and(own));
    }

    /**
     * All that one set of resources is judged by.
     *
     * @param asked asks the rules of the project's own about it
     */
    public RuleSet all(OwnRules asked) {
        RuleSet rules = ApiRules.ALL.with(asked);
        return applications.map(rules::with).orElse(rules);
    }

    /** Says which programs were compared with nothing, once all sets have been judged. */
    public void tellUnmatched(Console console) {
        applications
                .map(ApplicationCheck::unmatched)
                .orElse(List.of())
                .forEach(assignment -> console.tell("warning: There is no workload " + assignment.title()
                        + assignment
                                .container()
                                .map(name -> " with a container " + name)
                                .orElse("")
                        + ", so the program " + assignment.program() + " is compared with nothing."));
    }

    /** Whether it has rules of its own that matter. */
    public boolean hasOwn() {
        return !active().isEmpty();
    }

    /** The rules of its own that matter at all. */
    public List<ManifestRule> active() {
        return own.stream().filter(rule -> severities.of(rule).isPresent()).toList();
    }
}
