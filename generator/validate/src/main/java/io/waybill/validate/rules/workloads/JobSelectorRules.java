package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Selector;
import io.waybill.validate.rules.support.Workloads;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The selector of a Job, which the API server makes up from the name and uid of the Job unless told not to. */
final class JobSelectorRules {

    private static final String NAME = "job-name";
    private static final String UID = "controller-uid";

    /** A text that no label can have, in place of the uid that is not known yet. */
    private static final String UNKNOWN = "?";

    private JobSelectorRules() {}

    static void check(TypedObject job, TypedObject spec) {
        TypedObject template = spec.objectOrEmpty("template");
        if (spec.isTrue("manualSelector")) {
            manual(spec, template);
        } else {
            generated(job, spec, template);
        }
    }

    private static void manual(TypedObject spec, TypedObject template) {
        if (!spec.has("selector")) {
            spec.require("selector", "Select the labels of the pod template, or remove manualSelector.");
            return;
        }
        TypedObject selector = spec.objectOrEmpty("selector");
        if (Selector.isValid(selector) && !Selector.selects(selector, Workloads.podLabels(template))) {
            Workloads.mismatch(template);
        }
    }

    private static void generated(TypedObject job, TypedObject spec, TypedObject template) {
        String name = job.objectOrEmpty("metadata").text("name");
        Map<String, String> written = Workloads.podLabels(template);
        Map<String, String> expected = expected(spec, name);
        if (!written.containsKey(NAME) && !Format.LABEL_VALUE.fits(name)) {
            template.errorAt(
                    Rule.INVALID_FORMAT,
                    template.path("labels"),
                    "metadata",
                    "The API server labels the pods with the name of the Job, but " + Format.LABEL_VALUE.message(name),
                    Format.LABEL_VALUE.rule());
        }
        expected.forEach((key, value) -> {
            if (written.containsKey(key) && !value.equals(written.get(key))) {
                reserved(template, key);
            }
        });
        spec.object("selector")
                .filter(selector -> Selector.isValid(selector) && !Selector.selects(selector, expected))
                .ifPresent(selector -> spec.error(
                        Rule.MISMATCH,
                        "selector",
                        "The API server selects the pods of this Job by its uid, but there is another selector.",
                        "Remove the selector, or set manualSelector to true."));
    }

    private static Map<String, String> expected(TypedObject spec, String name) {
        Map<String, String> expected = new HashMap<>(Map.of(NAME, name, UID, UNKNOWN));
        if (spec.isAtLeast(Behaviour.PREFIXED_JOB_LABELS)) {
            List.of(NAME, UID)
                    .forEach(key -> expected.put("batch.kubernetes.io/" + key, expected.getOrDefault(key, "")));
        }
        return expected;
    }

    private static void reserved(TypedObject template, String key) {
        TypedObject metadata = template.objectOrEmpty("metadata");
        metadata.errorAt(
                Rule.MISMATCH,
                metadata.path("labels").key(key),
                "labels",
                "The label \"" + key + "\" of the pods is not the one that the API server gives them.",
                "Remove the label, or set manualSelector to true and write a selector.");
    }
}
