package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.pipeline.run.OrderedWork;
import io.waybill.validate.Finding;
import io.waybill.validate.Summary;
import io.waybill.validate.check.Judgement;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * Judges manifests on all cores; only where something is wrong is the blueprint run again, in this thread, to learn
     * the Java lines.
     *
     * @param manifests what the renditions are, in the same order
     */
    static List<ManifestCheck> of(List<Rendition> renditions, List<Manifest> manifests) {
        List<ManifestCheck> checks = untraced(renditions, manifests);
        List<Integer> faulty = IntStream.range(0, checks.size())
                .filter(i -> !checks.get(i).findings().isEmpty())
                .boxed()
                .toList();
        List<Rendition> again = faulty.stream().map(renditions::get).toList();
        List<ManifestCheck> traced =
                untraced(again, again.stream().map(Rendition::tracedManifest).toList());
        for (int i = 0; i < traced.size(); i++) {
            checks.set(faulty.get(i), traced.get(i));
        }
        return checks;
    }

    private static List<ManifestCheck> untraced(List<Rendition> renditions, List<Manifest> manifests) {
        List<ManifestCheck> checks = new ArrayList<>();
        OrderedWork.each(
                IntStream.range(0, renditions.size()).boxed().toList(),
                i -> check(renditions.get(i), manifests.get(i)),
                checks::add);
        return checks;
    }

    private static ManifestCheck check(Rendition rendition, Manifest manifest) {
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(rendition.api(), ApiRules.ALL, rendition.severities(), findings::add);
        rendition.definitions().forEach(validator::define);
        List<Resource<?>> resources = manifest.resources();
        OrderedWork.each(
                IntStream.iterate(0, start -> start < resources.size(), start -> start + BATCH)
                        .boxed()
                        .toList(),
                start -> judge(validator, rendition, resources, start),
                batch -> batch.forEach(validator::add));
        validator.finish(manifest.expected());
        return new ManifestCheck(findings, validator.summary());
    }

    private static List<Judgement> judge(
            Validator validator, Rendition rendition, List<Resource<?>> resources, int start) {
        return IntStream.range(start, Math.min(start + BATCH, resources.size()))
                .mapToObj(i -> validator.judge(resources.get(i).tree(), rendition.title(), i, List.of()))
                .toList();
    }
}
