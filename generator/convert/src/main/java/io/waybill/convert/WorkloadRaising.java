package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.Optional;

/**
 * Deployments, DaemonSets, ReplicaSets and StatefulSets of extensions/v1beta1, apps/v1beta1 and apps/v1beta2 as apps/v1
 * writes them: with the selector and with the defaults that were others then.
 */
final class WorkloadRaising implements Conversion {

    private static final String EXTENSIONS = "extensions/v1beta1";
    private static final String V1BETA1 = "apps/v1beta1";
    private static final String V1BETA2 = "apps/v1beta2";
    private static final long NO_LIMIT = Integer.MAX_VALUE;

    @Override
    public Mapping convert(Mapping resource, Step step, Notes notes) {
        if (step.from().equals(V1BETA2)) {
            return resource;
        }
        Mapping labelled = labels(resource, step, notes);
        return Trees.inSpec(labelled, (spec, path) -> {
            Mapping selecting = selector(spec, path, step, notes);
            return switch (step.kind()) {
                case "Deployment" -> deployment(selecting, path, step, notes);
                case "DaemonSet" -> daemonSet(selecting, path, step, notes);
                case "StatefulSet" -> onDelete(selecting, path, step, notes);
                default -> selecting;
            };
        });
    }

    private static Optional<Mapping> templateLabels(Mapping spec) {
        return spec.mapping("template")
                .flatMap(template -> template.mapping("metadata"))
                .flatMap(metadata -> metadata.mapping("labels"))
                .filter(labels -> !labels.isEmpty());
    }

    /** The older versions gave a workload without labels those of its pods. */
    private static Mapping labels(Mapping resource, Step step, Notes notes) {
        Optional<Mapping> labels = resource.mapping("spec").flatMap(WorkloadRaising::templateLabels);
        Mapping metadata = resource.mapping("metadata").orElseGet(Mapping::empty);
        if (labels.isEmpty() || !Trees.isEmpty(metadata.get("labels")) || resource.get("metadata") == null) {
            return resource;
        }
        FieldPath path = FieldPath.root().field("metadata");
        notes.changed(metadata, "labels", path, "added the labels of the pods, as " + step.from() + " did by itself");
        return resource.with("metadata", metadata.with("labels", labels.get()));
    }

    private static Mapping selector(Mapping spec, FieldPath path, Step step, Notes notes) {
        Optional<Mapping> labels = templateLabels(spec);
        if (Trees.has(spec, "selector") || labels.isEmpty()) {
            return spec;
        }
        notes.changed(
                spec, "selector", path, "added, since " + step.to() + " requires it; these are the labels of the pods");
        Mapping selector = Trees.of("matchLabels", labels.get()).at(spec.origin());
        return Trees.withBehind(spec.without("selector"), "replicas", "selector", selector);
    }

    private static Mapping deployment(Mapping spec, FieldPath path, Step step, Notes notes) {
        if (Trees.has(spec, "rollbackTo")) {
            notes.decision(
                    spec,
                    "rollbackTo",
                    path,
                    step.to() + " has no rollbackTo: a rollback is an action, not desired state.",
                    "Remove it; kubectl rollout undo rolls back.");
        }
        boolean extensions = step.from().equals(EXTENSIONS);
        Mapping told = extensions ? oneAtATime(spec, path, step, notes) : spec;
        Scalar history = Scalar.of(extensions ? NO_LIMIT : 2);
        told = notes.implied(told, "revisionHistoryLimit", history, history.text(), path, step.from());
        if (extensions) {
            Scalar deadline = Scalar.of(NO_LIMIT);
            told = notes.implied(told, "progressDeadlineSeconds", deadline, "no deadline", path, step.from());
        }
        return told;
    }

    private static Mapping oneAtATime(Mapping spec, FieldPath path, Step step, Notes notes) {
        Mapping strategy =
                spec.mapping("strategy").orElseGet(() -> Mapping.empty().at(spec.origin()));
        if (strategy.string("type")
                .filter(type -> !type.equals("RollingUpdate"))
                .isPresent()) {
            return spec;
        }
        FieldPath at = path.field("strategy");
        Mapping update = strategy.mapping("rollingUpdate")
                .orElseGet(() -> Mapping.empty().at(strategy.origin()));
        FieldPath inner = at.field("rollingUpdate");
        Mapping told = notes.implied(update, "maxSurge", Scalar.of(1), "1", inner, step.from());
        told = notes.implied(told, "maxUnavailable", Scalar.of(1), "1", inner, step.from());
        return told.equals(update) ? spec : spec.with("strategy", strategy.with("rollingUpdate", told));
    }

    private static Mapping daemonSet(Mapping spec, FieldPath path, Step step, Notes notes) {
        if (spec.get("templateGeneration") == null) {
            return onDelete(spec, path, step, notes);
        }
        notes.changed(
                spec,
                "templateGeneration",
                path,
                "left out; " + step.to() + " has no such field, the server counts itself");
        return onDelete(spec.without("templateGeneration"), path, step, notes);
    }

    private static Mapping onDelete(Mapping spec, FieldPath path, Step step, Notes notes) {
        Mapping strategy =
                spec.mapping("updateStrategy").orElseGet(() -> Mapping.empty().at(spec.origin()));
        Node onDelete = Scalar.of("OnDelete").at(strategy.origin());
        Mapping told = notes.implied(strategy, "type", onDelete, "OnDelete", path.field("updateStrategy"), step.from());
        return told.equals(strategy) ? spec : spec.with("updateStrategy", told);
    }

    /** Whether the version is one of those that this conversion knows. */
    static boolean knows(String apiVersion) {
        return apiVersion.equals(EXTENSIONS) || apiVersion.equals(V1BETA1) || apiVersion.equals(V1BETA2);
    }
}
