package io.waybill.explain.disruption;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.IntOrString;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import io.waybill.explain.rollout.Scaling;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.text.Plural;
import io.waybill.kubernetes.tree.Fields;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Reads PodDisruptionBudgets as the disruption controller does. */
final class Budgets {

    private Budgets() {}

    /** The workloads whose pods a budget selects: none without a selector, all with an empty one since {@code v1}. */
    static List<Workload> protectedBy(Item budget, Inventory inventory) {
        Optional<Mapping> selector = budget.spec().mapping("selector");
        if (selector.isEmpty()) {
            return List.of();
        }
        LabelSelector labels = LabelSelector.of(selector.get());
        boolean isBeta = !ApiGroup.version(Fields.textOrEmpty(budget.tree(), "apiVersion"))
                .equals("v1");
        return labels.isEmpty() && isBeta
                ? List.of()
                : inventory.ofNamespace(budget.ref().namespace()).stream()
                        .filter(workload -> labels.matches(workload.podLabels()))
                        .toList();
    }

    static Disruption disruption(Item budget, List<Workload> workloads, Inventory inventory, List<String> notes) {
        long pods = workloads.stream()
                .mapToLong(workload -> Scaling.of(workload, inventory)
                        .map(range -> (long) range.fewest())
                        .orElse((long) workload.replicas()))
                .sum();
        long needed = needed(budget, workloads, pods, notes);
        Disruption disruption = new Disruption(
                budget.ref(),
                workloads.stream().map(Workload::ref).toList(),
                pods,
                needed,
                Fields.textOrEmpty(budget.spec(), "unhealthyPodEvictionPolicy").equals("AlwaysAllow"),
                List.of());
        if (pods > 0 && disruption.allowed() == 0 && notes.isEmpty()) {
            notes.add("Blocks draining nodes: it needs " + Plural.of(needed, "healthy pod") + ", and there "
                    + (pods == 1 ? "is 1" : "are " + pods));
        }
        return new Disruption(
                disruption.budget(),
                disruption.workloads(),
                pods,
                needed,
                disruption.evictsUnhealthy(),
                List.copyOf(notes));
    }

    /** How many pods must stay healthy; percentages are of the wanted pods, and rounded up either way. */
    private static long needed(Item budget, List<Workload> workloads, long pods, List<String> notes) {
        Optional<IntOrString> missing = amount(budget, "maxUnavailable");
        IntOrString least = amount(budget, "minAvailable").orElseGet(() -> IntOrString.of(missing.isPresent() ? 0 : 1));
        boolean dependsOnScale = missing.isPresent() || least.toString().endsWith("%");
        Optional<Workload> unscaled = workloads.stream()
                .filter(workload -> !workload.kind().hasReplicas())
                .findFirst();
        if (dependsOnScale && unscaled.isPresent()) {
            notes.add("No pod can be evicted: " + unscaled.get().ref() + " has no scale, so that only a minAvailable"
                    + " that is a number can protect it");
            return pods;
        }
        return missing.map(amount -> Math.max(0, pods - part(amount, pods))).orElseGet(() -> part(least, pods));
    }

    private static Optional<IntOrString> amount(Item budget, String field) {
        return Fields.text(budget.spec(), field)
                .filter(text -> text.matches("[0-9]{1,9}%?"))
                .map(text -> text.endsWith("%") ? IntOrString.of(text) : IntOrString.of(Integer.parseInt(text)));
    }

    private static long part(IntOrString amount, long pods) {
        int most = (int) Math.min(Integer.MAX_VALUE, pods);
        return amount.partOf(most, RoundingMode.CEILING).orElse(0);
    }
}
