package io.waybill.pipeline.rules;

import io.waybill.rules.ManifestRule;
import io.waybill.validate.Severities;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a project is judged by beside the rules of Kubernetes.
 *
 * @param severities all rules, and how much each matters
 * @param own the rules that are not Kubernetes'
 */
public record ProjectRules(Severities severities, List<ManifestRule> own) {

    /** The rules of Kubernetes alone. */
    public static final ProjectRules KUBERNETES = new ProjectRules(Severities.DEFAULT, List.of());

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
        return new ProjectRules(Severities.of(bySeverity, own), List.copyOf(own));
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
