package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Selector;
import io.waybill.validate.rules.support.Workloads;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.Map;

/** ReplicaSets and ReplicationControllers above their pods. */
final class ReplicaSetRules {

    private ReplicaSetRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(set -> replicaSet(set.objectOrEmpty("spec")), "apps.v1.ReplicaSet");
        rules.on(ReplicaSetRules::controller, "core.v1.ReplicationController");
    }

    private static void replicaSet(TypedObject spec) {
        TypedObject template = spec.objectOrEmpty("template");
        Workloads.selector(spec, template);
        replicas(spec, template);
    }

    private static void controller(TypedObject controller) {
        TypedObject spec = controller.objectOrEmpty("spec");
        if (!controller.objectOrEmpty("metadata").hasSome("labels")) {
            inheritedLabels(controller.objectOrEmpty("metadata"), spec.objectOrEmpty("template"));
        }
        boolean hasTemplate = spec.has("template");
        TypedObject template = spec.objectOrEmpty("template");
        Map<String, String> labels = Workloads.podLabels(template);
        if (spec.hasSome("selector")) {
            if (hasTemplate
                    && !labels.entrySet()
                            .containsAll(Selector.labels(spec, "selector").entrySet())) {
                Workloads.mismatch(template);
            }
        } else if (labels.isEmpty()) {
            spec.error(
                    Rule.REQUIRED,
                    "selector",
                    "There is no selector, and the pod template has no labels to derive one from.",
                    "Give the pod template labels.");
        }
        if (hasTemplate) {
            replicas(spec, template);
        } else {
            Ranges.notNegative(spec, "replicas", "minReadySeconds");
            spec.require("template", "Describe the pods.");
        }
    }

    /** A controller without labels gets those of its pods, and is refused together with them. */
    private static void inheritedLabels(TypedObject metadata, TypedObject template) {
        Workloads.podLabels(template).forEach((key, value) -> {
            inherited(metadata, Format.QUALIFIED_NAME, key);
            inherited(metadata, Format.LABEL_VALUE, value);
        });
    }

    private static void inherited(TypedObject metadata, Format format, String text) {
        if (!format.fits(text)) {
            metadata.error(
                    Rule.INVALID_FORMAT,
                    "labels",
                    "The controller gets the labels of its pods, of which " + format.message(text),
                    format.rule());
        }
    }

    private static void replicas(TypedObject spec, TypedObject template) {
        Workloads.runForever(template);
        Ranges.notNegative(spec, "replicas", "minReadySeconds");
        Long replicas = spec.number("replicas");
        if (replicas != null && replicas > 1) {
            Workloads.shareDisks(template);
        }
    }
}
