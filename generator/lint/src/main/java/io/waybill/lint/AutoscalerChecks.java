package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.function.Consumer;

/** How many pods an autoscaler keeps. */
final class AutoscalerChecks {

    private static final int SEVERAL = 2;
    private static final int ENOUGH = 3;

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "scaled-replicas",
                                    "leave replicas to the autoscaler",
                                    (manifest, found) -> scalers(
                                            manifest,
                                            scaler -> Others.target(manifest, scaler)
                                                    .filter(pod -> Others.spec(pod.resource())
                                                                    .get("replicas")
                                                            != null)
                                                    .ifPresent(pod -> found.on(pod.resource())
                                                            .at(
                                                                    "spec.replicas",
                                                                    "The HorizontalPodAutoscaler \"" + scaler.name()
                                                                            + "\" changes it."))))
                            .because("Each time the manifest is applied, it is set back.")
                            .fix("Remove replicas."),
                    "",
                    "deployment-targeted-by-hpa-does-not-have-replicas-configured",
                    ""),
            recommended(
                    least("one-scaled-replica", SEVERAL, "keep two replicas at least")
                            .because("At its least, a node that is drained takes the only one along."),
                    "hpa-minimum-three-replicas",
                    "horizontalpodautoscaler-replicas",
                    "hpaMinAvailability"),
            strict(
                    least("few-scaled-replicas", ENOUGH, "keep three replicas at least")
                            .because("At its least, a second fault leaves none."),
                    "hpa-minimum-three-replicas",
                    "",
                    ""),
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "no-headroom",
                                    "let autoscalers scale",
                                    (manifest, found) -> scalers(manifest, scaler -> {
                                        long most = Others.spec(scaler)
                                                .integer("maxReplicas")
                                                .orElse(Long.MAX_VALUE);
                                        if (most <= least(scaler)) {
                                            found.on(scaler)
                                                    .at(
                                                            "spec.maxReplicas",
                                                            "It keeps " + most + " and cannot add any.");
                                        }
                                    }))
                            .because("It never scales.")
                            .fix("Set maxReplicas above minReplicas, or remove it and set replicas."),
                    "",
                    "",
                    "hpaMaxAvailability"));

    private AutoscalerChecks() {}

    private static ManifestRule least(String id, int wanted, String what) {
        return ManifestRule.forManifests()
                .should(
                        id,
                        what,
                        (manifest, found) -> scalers(manifest, scaler -> {
                            if (least(scaler) == wanted - 1) {
                                found.on(scaler).at("spec.minReplicas", "It may leave " + least(scaler) + ".");
                            }
                        }))
                .fix("Set minReplicas to " + wanted + " or more.");
    }

    private static void scalers(CheckedManifest manifest, Consumer<Resource<?>> check) {
        Others.ofKind(manifest, "HorizontalPodAutoscaler").forEach(check);
    }

    /** The least that an autoscaler leaves; 1 where it says nothing. */
    static long least(Resource<?> scaler) {
        Mapping spec = Others.spec(scaler);
        return spec.integer("minReplicas").orElse(1L);
    }
}
