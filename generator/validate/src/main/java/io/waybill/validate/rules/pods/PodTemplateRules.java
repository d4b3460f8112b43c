package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Labels and annotations of pod templates; the API server names them without the metadata that they stand in. */
final class PodTemplateRules {

    private static final int MOST_ANNOTATION_BYTES = 256 * 1024;

    private PodTemplateRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(PodTemplateRules::check, "core.v1.PodTemplateSpec");
    }

    private static void check(TypedObject template) {
        TypedObject metadata = template.objectOrEmpty("metadata");
        for (TypedValue label : metadata.entries("labels")) {
            form(template, "labels", label, Format.QUALIFIED_NAME, label.key());
            form(template, "labels", label, Format.LABEL_VALUE, label.text());
        }
        annotations(template, metadata);
        TypedObject pod = template.objectOrEmpty("spec");
        if (pod.isAtLeast(Behaviour.EPHEMERAL_CONTAINERS) && pod.hasSome("ephemeralContainers")) {
            pod.error(
                    Rule.FORBIDDEN_FIELD,
                    "ephemeralContainers",
                    "A pod template cannot have ephemeral containers.",
                    "Remove them; they are added to a running pod.");
        }
    }

    private static void annotations(TypedObject template, TypedObject metadata) {
        long bytes = 0;
        for (TypedValue annotation : metadata.entries("annotations")) {
            form(
                    template,
                    "annotations",
                    annotation,
                    Format.QUALIFIED_NAME,
                    annotation.key().toLowerCase(Locale.ROOT));
            bytes += annotation.key().getBytes(StandardCharsets.UTF_8).length;
            bytes += annotation.text().getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MOST_ANNOTATION_BYTES) {
            metadata.errorAt(
                    Rule.TOO_LARGE,
                    template.path("annotations"),
                    "annotations",
                    "The annotations have " + bytes + " bytes, but the API server stores " + MOST_ANNOTATION_BYTES
                            + ".",
                    "Put large texts into a ConfigMap.");
        }
    }

    private static void form(TypedObject template, String field, TypedValue entry, Format format, String text) {
        if (!format.fits(text)) {
            template.error(Rule.INVALID_FORMAT, entry.at(template.path(field)), format.message(text), format.rule());
        }
    }
}
