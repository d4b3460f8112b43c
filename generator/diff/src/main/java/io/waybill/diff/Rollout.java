package io.waybill.diff;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.IntOrString;
import io.waybill.dsl.value.RolloutBounds;
import io.waybill.kubernetes.text.Plural;
import io.waybill.kubernetes.tree.PathFields;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a change of the pod template does.
 *
 * @param effect the effect
 * @param reason how it goes
 */
record Rollout(Effect effect, String reason) {

    static Rollout of(Update update, Update byValue) {
        Mapping spec = PathFields.mapping(update.after(), "spec");
        if (!update.kind().equals("apps/StatefulSet") && isSameTemplate(byValue)) {
            return new Rollout(
                    Effect.UPDATE,
                    "The amounts are equal but written differently; the object is rewritten, its pods stay.");
        }
        return switch (update.kind()) {
            case "apps/Deployment", "extensions/Deployment" -> deployment(spec);
            case "apps/StatefulSet" -> statefulSet(spec);
            case "apps/DaemonSet", "extensions/DaemonSet" -> daemonSet(spec);
            case "apps/ReplicaSet", "ReplicationController" ->
                new Rollout(Effect.UPDATE, "Pods that run stay as they are; only new ones are made from it.");
            default -> new Rollout(Effect.UPDATE, "");
        };
    }

    /** All controllers except that of StatefulSets compare templates by value: EqualIgnoreHash. */
    private static boolean isSameTemplate(Update byValue) {
        return Objects.equals(
                PathFields.at(byValue.before(), "spec.template"), PathFields.at(byValue.after(), "spec.template"));
    }

    private static Rollout deployment(Mapping spec) {
        long replicas = PathFields.integer(spec, "replicas", 1);
        if (PathFields.isTrue(spec, "paused")) {
            return new Rollout(Effect.UPDATE, "The Deployment is paused; its pods roll when it is resumed.");
        }
        if (replicas <= 0) {
            return new Rollout(Effect.UPDATE, "There are no pods to replace.");
        }
        if (PathFields.text(spec, "strategy.type").orElse("").equals("Recreate")) {
            return new Rollout(Effect.RECREATE, "All " + pods(replicas) + " stop before the first new one starts.");
        }
        return new Rollout(
                Effect.ROLL,
                describe(RolloutBounds.of(
                        (int) Math.min(replicas, Integer.MAX_VALUE),
                        amount(spec, "strategy.rollingUpdate.maxSurge", RolloutBounds.DEFAULT),
                        amount(spec, "strategy.rollingUpdate.maxUnavailable", RolloutBounds.DEFAULT))));
    }

    private static IntOrString amount(Mapping spec, String path, IntOrString absent) {
        if (!(PathFields.at(spec, path) instanceof Scalar scalar) || scalar.isNull()) {
            return absent;
        }
        return scalar.value() instanceof Long number
                ? IntOrString.of((int) Math.max(-1, Math.min(number, Integer.MAX_VALUE)))
                : IntOrString.of(scalar.text());
    }

    private static String describe(RolloutBounds bounds) {
        return "At most " + pods(bounds.maxTotal()) + " at a time, at least " + bounds.minAvailable() + " available.";
    }

    private static Rollout statefulSet(Mapping spec) {
        if (isOnDelete(spec)) {
            return onDelete();
        }
        long replicas = PathFields.integer(spec, "replicas", 1);
        long first = PathFields.integer(spec, "ordinals.start", 0);
        long partition = Math.max(first, PathFields.integer(spec, "updateStrategy.rollingUpdate.partition", 0));
        if (partition >= first + replicas) {
            return new Rollout(Effect.UPDATE, "The partition " + partition + " keeps every pod as it is.");
        }
        int atATime = amount(spec, "updateStrategy.rollingUpdate.maxUnavailable", IntOrString.of(1))
                .partOf((int) Math.min(replicas, Integer.MAX_VALUE), RoundingMode.FLOOR)
                .orElse(1);
        return new Rollout(
                Effect.ROLL,
                pods(first + replicas - partition) + (atATime > 1 ? " " + atATime + " at a time" : " one by one")
                        + ", from number " + (first + replicas - 1) + " down to " + partition + ".");
    }

    private static Rollout daemonSet(Mapping spec) {
        if (isOnDelete(spec)) {
            return onDelete();
        }
        Mapping rolling = PathFields.mapping(spec, "updateStrategy.rollingUpdate");
        return new Rollout(
                Effect.ROLL,
                "Node by node: " + text(rolling, "maxUnavailable", "1") + " at most without its pod, "
                        + text(rolling, "maxSurge", "0") + " with two.");
    }

    private static String text(Mapping mapping, String field, String other) {
        return mapping.get(field) instanceof Scalar scalar ? scalar.text() : other;
    }

    private static boolean isOnDelete(Mapping spec) {
        return PathFields.text(spec, "updateStrategy.type").orElse("").equals("OnDelete");
    }

    private static Rollout onDelete() {
        return new Rollout(Effect.UPDATE, "The strategy is OnDelete: a pod is replaced when somebody deletes it.");
    }

    private static String pods(long count) {
        return Plural.of(count, "pod");
    }
}
