package io.waybill.blueprint.value;

import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What other resources can be asked for. A question that its Java value would fail on is answered with no. */
public final class References {

    /** Where the labels are that a workload's {@code selectorLabels()} returns. */
    private static final Map<String, List<String>> SELECTOR_LABELS = Map.of(
            "apps.v1.Deployment", List.of("spec", "selector", "matchLabels"),
            "apps.v1.StatefulSet", List.of("spec", "selector", "matchLabels"),
            "apps.v1.DaemonSet", List.of("spec", "selector", "matchLabels"),
            "apps.v1.ReplicaSet", List.of("spec", "selector", "matchLabels"),
            "batch.v1.Job", List.of("spec", "template", "metadata", "labels"),
            "core.v1.Pod", List.of("metadata", "labels"));

    private References() {}

    /** Whether a ConfigMap or Secret has a key. */
    public static boolean hasKey(Handle holder, String key) {
        return answers(() -> holder.kind().equals("ConfigMap")
                ? ConfigMap.from(holder.tree()).key(key).tree().size() > 0
                : Secret.from(holder.tree()).key(key).tree().size() > 0);
    }

    /** Whether a Service has a port of that number. */
    public static boolean hasPort(Handle service, int port) {
        return answers(() -> Service.from(service.tree()).backend(port).tree().size() > 0);
    }

    /** Whether a Service has a port of that name. */
    public static boolean hasPort(Handle service, String port) {
        return answers(() -> Service.from(service.tree()).backend(port).tree().size() > 0);
    }

    private static boolean answers(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false; // it would refuse in Java too
        }
    }

    /** Whether a workload's pods have exactly these labels to be found by. */
    public static boolean isSelectedBy(Handle workload, Map<String, String> labels) {
        List<String> path = SELECTOR_LABELS.get(workload.typeName());
        if (path == null || labels.isEmpty()) {
            return false;
        }
        Optional<Mapping> found = Optional.of(workload.tree());
        for (String key : path) {
            found = found.flatMap(mapping -> Trees.mapping(mapping, key));
        }
        return found.filter(mapping -> Trees.textMap(mapping).equals(labels)).isPresent();
    }
}
