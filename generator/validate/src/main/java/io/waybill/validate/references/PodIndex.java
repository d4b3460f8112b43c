package io.waybill.validate.references;

import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.label.LabelSelector.Requirement;
import io.waybill.kubernetes.pod.ControllerLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workloads of one namespace, found by what selects their pods; never compared with each selector. */
final class PodIndex {

    private final List<Workload> all = new ArrayList<>();
    private final Map<Map.Entry<String, String>, List<Workload>> byLabel = new HashMap<>();
    private final Map<String, List<Workload>> byKey = new HashMap<>();
    private final Map<String, List<Workload>> lacking = new HashMap<>();
    private final Map<LabelSelector, Selection> selections = new HashMap<>();

    void add(Workload workload) {
        all.add(workload);
        workload.labels().forEach((key, value) -> {
            byLabel.computeIfAbsent(Map.entry(key, value), label -> new ArrayList<>())
                    .add(workload);
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(workload);
        });
    }

    /** The workloads whose pods a selector selects; those that fit the narrowest of its parts are looked at. */
    Selection select(LabelSelector selector) {
        return selections.computeIfAbsent(selector, this::narrow);
    }

    private Selection narrow(LabelSelector selector) {
        List<List<Workload>> narrowest = List.of(all);
        for (Map.Entry<String, String> label : selector.labels().entrySet()) {
            if (!ControllerLabels.isKnown(label.getKey())) {
                narrowest = narrower(narrowest, List.of(having(label.getKey(), label.getValue())));
            }
        }
        for (Requirement requirement : selector.requirements()) {
            if (!ControllerLabels.isKnown(requirement.key())) {
                narrowest = narrower(narrowest, candidates(requirement));
            }
        }
        return new Selection(narrowest, selector);
    }

    private List<List<Workload>> candidates(Requirement requirement) {
        String key = requirement.key();
        return switch (requirement.operator()) {
            case "In" ->
                requirement.values().stream().map(value -> having(key, value)).toList();
            case "Exists" -> List.of(byKey.getOrDefault(key, List.of()));
            case "DoesNotExist" -> List.of(lacking(key));
            default -> List.of(all);
        };
    }

    private List<Workload> having(String key, String value) {
        return byLabel.getOrDefault(Map.entry(key, value), List.of());
    }

    /** The workloads without a label that most have; of a rarer one it would say little, and so it is all of them. */
    private List<Workload> lacking(String key) {
        if (byKey.getOrDefault(key, List.of()).size() <= all.size() / 2) {
            return all;
        }
        return lacking.computeIfAbsent(
                key,
                common -> all.stream()
                        .filter(workload -> !workload.labels().containsKey(common))
                        .toList());
    }

    private static List<List<Workload>> narrower(List<List<Workload>> one, List<List<Workload>> other) {
        return size(other) < size(one) ? other : one;
    }

    private static int size(List<List<Workload>> lists) {
        return lists.stream().mapToInt(List::size).sum();
    }
}
