package io.waybill.explain.reach;

import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.label.LabelSelector.Requirement;
import io.waybill.kubernetes.pod.ControllerLabels;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Labels of which some may not be known.
 *
 * @param known those that are known
 * @param value whether a label that is not among them has a value
 * @param key whether there is a label of a key that is not among them
 */
record Labels(Map<String, String> known, BiFunction<String, String, Truth> value, Function<String, Truth> key) {

    /** These labels and no others. */
    static Labels exactly(Map<String, String> labels) {
        return new Labels(labels, (key, value) -> Truth.NO, key -> Truth.NO);
    }

    /** These labels, and any others. */
    static Labels atLeast(Map<String, String> labels) {
        return new Labels(labels, (key, value) -> Truth.MAYBE, key -> Truth.MAYBE);
    }

    /** Those of the template, and those that its controller adds. */
    static Labels of(Workload workload) {
        boolean isAlone = workload.kind() == WorkloadKind.POD || workload.kind() == WorkloadKind.REPLICATION_CONTROLLER;
        return new Labels(
                workload.podLabels(),
                (key, value) -> switch (ControllerLabels.extent(
                        workload.kind(), workload.item().tree(), key, value)) {
                    case NONE -> Truth.NO;
                    case ALL -> Truth.YES;
                    case ONE, UNKNOWN -> Truth.MAYBE;
                },
                key -> isAlone || !ControllerLabels.isKnown(key) ? Truth.NO : Truth.MAYBE);
    }

    Truth match(LabelSelector selector) {
        Truth match = Truth.YES;
        for (Map.Entry<String, String> label : selector.labels().entrySet()) {
            match = match.and(has(label.getKey(), Set.of(label.getValue())));
        }
        for (Requirement requirement : selector.requirements()) {
            match = match.and(meet(requirement));
        }
        return match;
    }

    private Truth meet(Requirement requirement) {
        return switch (requirement.operator()) {
            case "In" -> has(requirement.key(), requirement.values());
            case "NotIn" -> has(requirement.key(), requirement.values()).not();
            case "Exists" -> exists(requirement.key());
            case "DoesNotExist" -> exists(requirement.key()).not();
            default -> Truth.NO;
        };
    }

    private Truth exists(String label) {
        return known.containsKey(label) ? Truth.YES : key.apply(label);
    }

    private Truth has(String label, Set<String> values) {
        String own = known.get(label);
        if (own != null) {
            return Truth.of(values.contains(own));
        }
        return values.stream().map(text -> value.apply(label, text)).reduce(Truth.NO, Truth::or);
    }
}
