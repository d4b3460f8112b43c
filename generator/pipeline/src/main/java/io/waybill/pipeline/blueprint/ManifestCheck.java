package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.pipeline.rules.OwnRules;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.OrderedWork;
import io.waybill.validate.Finding;
import io.waybill.validate.Summary;
import io.waybill.validate.check.Judgement;
import io.waybill.validate.check.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is wrong with a rendered blueprint.
 *
 * @param findings each with its Java line
 * @param summary what was judged
 */
public record ManifestCheck(List<Finding> findings, Summary summary) {

    /** How many resources a thread judges at a time. */
    private static final int BATCH = 250;

    /** What is known of one manifest before environments are compared. */
    private record Checking(Rendition rendition, List<Finding> findings, Validator validator, OwnRules own) {}

    /**
     * Judges manifests on all cores; only where something is wrong are blueprints run again, in this thread, to learn the
     * Java lines.
     *
     * @param manifests what the renditions are, in the same order
     */
    static List<ManifestCheck> of(List<Rendition> renditions, List<Manifest> manifests) {
        List<ManifestCheck> checks = untraced(renditions, manifests);
        List<Integer> faulty = IntStream.range(0, checks.size())
                .filter(i -> !checks.get(i).findings().isEmpty())
                .boxed()
                .toList();
        List<Integer> again = faulty;
        if (!faulty.isEmpty()
                && renditions.stream().anyMatch(rendition -> rendition.rules().hasOwn())) {
            again = IntStream.range(0, checks.size()).boxed().toList(); // rules that compare need those without a fault
        }
        List<Rendition> some = again.stream().map(renditions::get).toList();
        List<ManifestCheck> traced =
                untraced(some, some.stream().map(Rendition::tracedManifest).toList());
        for (int i = 0; i < traced.size(); i++) {
            checks.set(again.get(i), traced.get(i));
        }
        return checks;
    }

    private static List<ManifestCheck> untraced(List<Rendition> renditions, List<Manifest> manifests) {
        List<Checking> checkings = new ArrayList<>();
        OrderedWork.each(
                IntStream.range(0, renditions.size()).boxed().toList(),
                i -> check(renditions.get(i), manifests.get(i)),
                checkings::add);
        compare(checkings);
        List<ManifestCheck> checks = new ArrayList<>();
        checkings.forEach(one -> checks.add(new ManifestCheck(unknown(one), one.validator.summary())));
        return checks;
    }

    /** What is found and not in the baseline of the project. */
    private static List<Finding> unknown(Checking one) {
        Rendition rendition = one.rendition;
        return rendition.rules().known().isEmpty()
                ? one.findings
                : one.findings.stream()
                        .filter(finding -> !rendition.rules().known().get().knows(rendition.environment(), finding))
                        .toList();
    }

    private static Checking check(Rendition rendition, Manifest manifest) {
        List<Finding> findings = new ArrayList<>();
        OwnRules own = new OwnRules(rendition.rules(), rendition.environment(), rendition.target(), findings::add);
        ProjectRules rules = rendition.rules().running(manifest.applications());
        Validator validator = new Validator(rendition.api(), rules.all(own), rules.severities(), findings::add);
        rendition.definitions().forEach(validator::define);
        List<Resource<?>> resources = manifest.resources();
        OrderedWork.each(
                IntStream.iterate(0, start -> start < resources.size(), start -> start + BATCH)
                        .boxed()
                        .toList(),
                start -> judge(validator, rendition, resources, start),
                batch -> batch.forEach(validator::add));
        validator.finish(manifest.expected());
        return new Checking(rendition, findings, validator, own);
    }

    /** Asks the rules that compare the environments of a blueprint, target by target. */
    private static void compare(List<Checking> checkings) {
        Map<List<Object>, List<OwnRules>> together = new LinkedHashMap<>();
        for (Checking one : checkings) {
            together.computeIfAbsent(
                            List.of(one.rendition.blueprint(), one.rendition.target()), key -> new ArrayList<>())
                    .add(one.own);
        }
        together.forEach((key, sets) -> OwnRules.compare((String) key.get(0), sets));
    }

    private static List<Judgement> judge(
            Validator validator, Rendition rendition, List<Resource<?>> resources, int start) {
        return IntStream.range(start, Math.min(start + BATCH, resources.size()))
                .mapToObj(i -> validator.judge(resources.get(i).tree(), rendition.title(), i, List.of()))
                .toList();
    }
}
