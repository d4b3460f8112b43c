package io.waybill.validate.references;

import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.label.LabelSelector.Requirement;
import io.waybill.kubernetes.pod.ControllerLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many workloads, found by what selects their pods; never compared with each selector. */
final class LabelIndex {

    /** What fewer workloads fit is looked for each time: very many resources have a selector of their own. */
    private static final int WORTH_KEEPING = 16;

    private final List<Workload> all;
    private final Map<Map.Entry<String, String>, List<Workload>> byLabel = new HashMap<>();
    private final Map<String, List<Workload>> byKey = new HashMap<>();
    private final Map<String, List<Workload>> lacking = new HashMap<>();
    private final Map<LabelSelector, Selection> selections = new HashMap<>();

    /**
     * An index.
     *
     * @param all the workloads, to which those are added that are added here
     */
    LabelIndex(List<Workload> all) {
        this.all = all;
        all.forEach(this::add);
    }

    /** Finds a workload by its labels from now on. */
    void add(Workload workload) {
        workload.labels().forEach((key, value) -> {
            byLabel.computeIfAbsent(Map.entry(key, value), label -> new ArrayList<>(1))
                    .add(workload);
            byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(workload);
        });
    }

    /** The workloads whose pods a selector selects; those that fit the narrowest of its parts are looked at. */
    Selection select(LabelSelector selector) {
        Selection known = selections.get(selector);
        if (known != null) {
            return known;
        }
        List<List<Workload>> candidates = narrow(selector);
        Selection selection = new Selection(candidates, selector);
        if (size(candidates) > WORTH_KEEPING) {
            selections.put(selector, selection);
        }
        return selection;
    }

    private List<List<Workload>> narrow(LabelSelector selector) {
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
        return narrowest;
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
