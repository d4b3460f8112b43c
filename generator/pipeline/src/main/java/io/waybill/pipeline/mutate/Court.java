package io.waybill.pipeline.mutate;

import io.waybill.lint.Lint;
import io.waybill.pipeline.blueprint.ManifestCheck;
import io.waybill.pipeline.blueprint.ManifestCheck.ResourceSet;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.rules.ManifestRule;
import io.waybill.validate.Finding;
import io.waybill.validate.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks rules about the mutants of one environment and target. */
final class Court {

    private static final Set<String> GOOD_PRACTICE =
            Lint.rules().stream().map(RuleId::id).collect(Collectors.toUnmodifiableSet());

    private final List<Original> together;
    private final FindingCounts before;

    /**
     * Asks about what is there first.
     *
     * @param environments all environments of the blueprint on the same target, in their order
     */
    Court(Original original, List<Original> environments) {
        together = comparesEnvironments(original.rendition()) ? environments : List.of(original);
        before = new FindingCounts(findings(original, original.set()));
    }

    /** Only rules of the project's own may compare environments. */
    private static boolean comparesEnvironments(Rendition rendition) {
        return rendition.rules().active().stream().anyMatch(rule -> !GOOD_PRACTICE.contains(rule.id()));
    }

    private List<Finding> findings(Original original, ResourceSet set) {
        return ManifestCheck.in(
                together.stream().map(Original::rendition).toList(),
                together.stream()
                        .map(other -> other == original ? set : other.set())
                        .toList());
    }

    /** The worst that rules say of a mutant and did not say before. */
    Optional<Finding> sayOf(Mutant mutant) {
        return before.worstNew(findings(mutant.original(), mutant.original().with(mutant)));
    }

    /** Whose rule it is. */
    static Judge judge(RuleId rule) {
        if (GOOD_PRACTICE.contains(rule.id())) {
            return Judge.LINT;
        }
        return rule instanceof ManifestRule ? Judge.OWN_RULES : Judge.KUBERNETES;
    }
}
