package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.Resource;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import io.waybill.dsl.tree.Mapping;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Offences;
import java.util.List;

/** How many pods may be evicted at a time. */
final class BudgetChecks {

    private static final String BUDGET = "PodDisruptionBudget";

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "no-disruption-budget",
                                    "limit evictions of replicas",
                                    (manifest, found) -> manifest.pods().stream()
                                            .filter(pod -> Others.areSeveral(manifest, pod))
                                            .filter(pod -> Others.ofKind(manifest, BUDGET)
                                                    .noneMatch(budget -> Others.selects(budget, "selector", pod)))
                                            .forEach(pod -> found.on(pod.resource())
                                                    .add("No PodDisruptionBudget selects its pods.")))
                            .because("Draining nodes may end all of them at a time.")
                            .fix("Add a PodDisruptionBudget that selects them."),
                    "",
                    "deployment-has-poddisruptionbudget, statefulset-has-poddisruptionbudget",
                    "missingPodDisruptionBudget"),
            recommended(
                    ManifestRule.forKind(PodDisruptionBudget.class)
                            .should("empty-budget", "say how many pods stay", (budget, found) -> {
                                Mapping spec = Others.spec(budget);
                                if (spec.get("minAvailable") == null && spec.get("maxUnavailable") == null) {
                                    found.at("spec", "It has neither minAvailable nor maxUnavailable.");
                                }
                            })
                            .because("Then one pod has to stay, which is seldom what is meant.")
                            .fix("Set maxUnavailable."),
                    "",
                    "poddisruptionbudget-has-policy",
                    ""),
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "budget-above-minimum",
                                    "let the least of replicas be evicted",
                                    BudgetChecks::aboveMinimum)
                            .because(
                                    "When the autoscaler is at its least, no node with one of the pods can be drained.")
                            .fix("Set minAvailable below minReplicas, or use maxUnavailable."),
                    "",
                    "",
                    "pdbMinAvailableGreaterThanHPAMinReplicas"),
            strict(
                    ManifestRule.forKind(PodDisruptionBudget.class)
                            .should(
                                    "no-eviction-policy",
                                    "say whether pods that fail can be evicted",
                                    (budget, found) -> {
                                        if (budget.spec()
                                                .flatMap(spec -> spec.unhealthyPodEvictionPolicy())
                                                .isEmpty()) {
                                            found.at(
                                                    "spec.unhealthyPodEvictionPolicy",
                                                    "Pods that never become ready count as" + " ones that must stay.");
                                        }
                                    })
                            .because("They keep nodes from being drained until somebody comes.")
                            .fix("Set unhealthyPodEvictionPolicy to AlwaysAllow."),
                    "pdb-unhealthy-pod-eviction-policy",
                    "",
                    ""));

    private BudgetChecks() {}

    private static void aboveMinimum(CheckedManifest manifest, Offences found) {
        for (Resource<?> budget : Others.ofKind(manifest, BUDGET).toList()) {
            long least = Others.spec(budget).integer("minAvailable").orElse(0L);
            manifest.pods().stream()
                    .filter(pod -> least > 0 && Others.selects(budget, "selector", pod))
                    .flatMap(pod -> Others.autoscaler(manifest, pod).stream())
                    .filter(scaler ->
                            scaler.kind().equals("HorizontalPodAutoscaler") && least >= AutoscalerChecks.least(scaler))
                    .findFirst()
                    .ifPresent(scaler -> found.on(budget)
                            .at(
                                    "spec.minAvailable",
                                    least + " pods have to stay, but the HorizontalPodAutoscaler \"" + scaler.name()
                                            + "\" may leave " + AutoscalerChecks.least(scaler) + "."));
        }
    }
}
