package io.waybill.pipeline.mutate;

import io.waybill.lint.Lint;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.rules.OwnRules;
import io.waybill.rules.ManifestRule;
import io.waybill.validate.Finding;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Judgement;
import io.waybill.validate.check.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks rules about the mutants of one environment and target. */
final class Court {

    private static final Set<String> GOOD_PRACTICE =
            Lint.rules().stream().map(RuleId::id).collect(Collectors.toUnmodifiableSet());

    private final Original original;
    private final List<Original> together;
    private final Severity failOn;
    private final FindingCounts before;

    /**
     * Asks about what is there first.
     *
     * @param environments all environments of the blueprint on the same target, in their order
     * @param failOn the severity of a finding that is enough
     */
    Court(Original original, List<Original> environments, Severity failOn) {
        this.original = original;
        this.failOn = failOn;
        together = comparesEnvironments(original.rendition()) ? environments : List.of(original);
        List<Finding> findings = new ArrayList<>();
        for (Original one : together) {
            Validator alone = one.validator(one.own(findings::add), findings::add);
            for (int i = 0; i < one.judgements().size(); i++) {
                alone.add(alone.judge(one.tree(i), one.rendition().title(), i, List.of()));
            }
        }
        findings.addAll(findings(original.judgements()));
        before = new FindingCounts(findings);
    }

    /** Only rules of the project's own may compare environments. */
    private static boolean comparesEnvironments(Rendition rendition) {
        return rendition.rules().active().stream().anyMatch(rule -> !GOOD_PRACTICE.contains(rule.id()));
    }

    /** What is found in resources beside each other; what each is by itself is not told again. */
    private List<Finding> findings(List<Judgement> resources) {
        List<Finding> findings = new ArrayList<>();
        List<OwnRules> asked = new ArrayList<>();
        for (Original one : together) {
            OwnRules own = one.own(findings::add);
            Validator validator = one.validator(own, findings::add);
            (one == original ? resources : one.judgements()).forEach(judgement -> validator.add(judgement.again()));
            validator.finish(one.expected());
            asked.add(own);
        }
        OwnRules.compare(original.rendition().blueprint(), asked);
        return findings;
    }

    /**
     * A mutant before the court.
     *
     * @param mutant the mutant
     * @param judgement what its resource is by itself
     * @param findings what is wrong with that
     * @param enough the finding that is enough, where there is one already
     */
    record Hearing(Mutant mutant, Optional<Judgement> judgement, List<Finding> findings, Optional<Finding> enough) {}

    /** Looks at the changed resource by itself. */
    Hearing alone(Mutant mutant) {
        if (mutant.edit().isRemoval()) {
            return new Hearing(mutant, Optional.empty(), List.of(), Optional.empty());
        }
        List<Finding> findings = new ArrayList<>();
        Validator alone = original.validator(original.own(findings::add), findings::add);
        Judgement judgement = alone.judge(mutant.tree(), original.rendition().title(), mutant.resource(), List.of());
        alone.add(judgement);
        Optional<Finding> enough = before.worstNew(findings).filter(finding -> finding.fails(failOn));
        return new Hearing(mutant, Optional.of(judgement), List.copyOf(findings), enough);
    }

    /** The worst that rules say of a mutant and did not say before, now that it is beside all others. */
    Optional<Finding> together(Hearing hearing) {
        List<Judgement> resources = new ArrayList<>(original.judgements());
        hearing.judgement()
                .ifPresentOrElse(
                        judgement -> resources.set(hearing.mutant().resource(), judgement),
                        () -> resources.remove(hearing.mutant().resource()));
        List<Finding> findings = new ArrayList<>(hearing.findings());
        findings.addAll(findings(resources));
        return before.worstNew(findings);
    }

    /** Whose rule it is. */
    static Judge judge(RuleId rule) {
        if (GOOD_PRACTICE.contains(rule.id())) {
            return Judge.LINT;
        }
        return rule instanceof ManifestRule ? Judge.OWN_RULES : Judge.KUBERNETES;
    }
}
