package io.waybill.pipeline;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.validate.Finding;
import io.waybill.validate.Summary;
import io.waybill.validate.Validator;
import io.waybill.validate.rules.ApiRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a rendered blueprint.
 *
 * @param findings each with its Java line
 * @param summary what was judged
 */
record ManifestCheck(List<Finding> findings, Summary summary) {

    /** Judges a manifest; only when something is wrong is the blueprint run again, to learn the Java lines. */
    static ManifestCheck of(Rendition rendition, Manifest manifest) {
        ManifestCheck untraced = check(rendition, manifest);
        return untraced.findings().isEmpty() ? untraced : check(rendition, rendition.tracedManifest());
    }

    private static ManifestCheck check(Rendition rendition, Manifest manifest) {
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(rendition.api(), ApiRules.ALL, rendition.severities(), findings::add);
        rendition.definitions().forEach(validator::define);
        int document = 0;
        for (Resource<?> resource : manifest.resources()) {
            validator.validate(resource.tree(), rendition.title(), document++);
        }
        validator.finish(manifest.expected());
        return new ManifestCheck(findings, validator.summary());
    }
}
