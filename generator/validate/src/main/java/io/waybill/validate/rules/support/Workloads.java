package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Map;

/** What the controllers of long-running pods share. */
public final class Workloads {

    private Workloads() {}

    /** Reports a selector that is missing, empty, not to be evaluated, or that does not select the pods of the template. */
    public static void selector(TypedObject spec, TypedObject template) {
        if (!spec.has("selector")) {
            spec.require("selector", "Select the labels of the pod template.");
            return;
        }
        TypedObject selector = spec.objectOrEmpty("selector");
        if (Selector.isEmpty(selector)) {
            spec.error(
                    Rule.REQUIRED,
                    "selector",
                    "The selector is empty and would select every pod of the namespace.",
                    "Select the labels of the pod template.");
        } else if (Selector.isValid(selector)) {
            if (!Selector.selects(selector, podLabels(template))) {
                mismatch(template);
            }
        } else if (!spec.isAtLeast(Behaviour.SELECTOR_VALUES_ARE_LABELS) && !isOfDaemonSet(spec)) {
            spec.error(
                    Rule.INVALID_FORMAT,
                    "selector",
                    "The selector has keys, operators or values that no label can have.",
                    "Select the labels of the pod template.");
        }
    }

    /** A DaemonSet with a selector that cannot be read is stored: ValidateDaemonSetSpec. */
    private static boolean isOfDaemonSet(TypedObject spec) {
        return spec.typeName().endsWith(".DaemonSetSpec");
    }

    /** The labels that a template gives its pods. */
    public static Map<String, String> podLabels(TypedObject template) {
        return Selector.labels(template.objectOrEmpty("metadata"), "labels");
    }

    /** Reports that the pods of a template would not be selected. */
    public static void mismatch(TypedObject template) {
        TypedObject metadata = template.objectOrEmpty("metadata");
        metadata.error(
                Rule.MISMATCH,
                "labels",
                "The selector does not select the labels " + podLabels(template) + " of the pod template.",
                "Use one label map for both places.");
    }

    /** Reports pods that are to end by themselves, where the controller would start them again and again. */
    public static void runForever(TypedObject template) {
        TypedObject pod = template.objectOrEmpty("spec");
        String restartPolicy = pod.text("restartPolicy");
        if (restartPolicy.equals("OnFailure") || restartPolicy.equals("Never")) {
            pod.error(
                    Rule.UNSUPPORTED_VALUE,
                    "restartPolicy",
                    "The restartPolicy \"" + restartPolicy + "\" is not possible for long-running pods.",
                    "Use Always, or leave it out; for pods that end, write a Job.");
        }
        if (pod.has("activeDeadlineSeconds")) {
            pod.error(
                    Rule.FORBIDDEN_FIELD,
                    "activeDeadlineSeconds",
                    "\"activeDeadlineSeconds\" must not be set for long-running pods.",
                    "Remove it; for pods that end, write a Job.");
        }
    }

    /** Reports disks that one machine alone can write to, where several pods would mount them. */
    public static void shareDisks(TypedObject template) {
        if (template.isAtLeast(Behaviour.DISKS_ARE_SHARED)) {
            return;
        }
        for (TypedObject volume : template.objectOrEmpty("spec").objects("volumes")) {
            volume.object("gcePersistentDisk")
                    .filter(disk -> !disk.isTrue("readOnly"))
                    .ifPresent(disk -> disk.errorAt(
                            Rule.FORBIDDEN_FIELD,
                            volume.path("GCEPersistentDisk").field("readOnly"),
                            "readOnly",
                            "Several pods mount the disk \"" + disk.text("pdName") + "\", which is not read-only.",
                            "Set readOnly to true, or run one pod."));
        }
    }

    /** Reports a strategy of a type that the API does not know; the API server names the strategy as a whole. */
    public static void strategyType(TypedObject strategy) {
        String type = strategy.text("type");
        strategy.api().traits().of(strategy.typeName(), "type").allowed().ifPresent(known -> {
            if (!known.allows(type, strategy.api().minor())) {
                strategy.error(
                        Rule.UNSUPPORTED_VALUE,
                        "\"" + type + "\" is not a type of strategy that the API knows.",
                        "Use one of "
                                + String.join(", ", known.in(strategy.api().minor())) + ".");
            }
        });
    }
}
