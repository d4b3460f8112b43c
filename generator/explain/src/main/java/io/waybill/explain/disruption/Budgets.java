package io.waybill.explain.disruption;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import io.waybill.explain.rollout.Scaling;
import io.waybill.kubernetes.disruption.DisruptionBudget;
import io.waybill.kubernetes.text.Plural;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Optional;

/** Reads PodDisruptionBudgets as the disruption controller does. */
final class Budgets {

    private Budgets() {}

    /** The workloads whose pods a budget selects: none without a selector, all with an empty one since {@code v1}. */
    static List<Workload> protectedBy(Item budget, Inventory inventory) {
        DisruptionBudget read = DisruptionBudget.of(budget.tree());
        return inventory.ofNamespace(budget.ref().namespace()).stream()
                .filter(workload -> read.selects(workload.podLabels()))
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

    private static long needed(Item budget, List<Workload> workloads, long pods, List<String> notes) {
        DisruptionBudget read = DisruptionBudget.of(budget.tree());
        Optional<Workload> unscaled = workloads.stream()
                .filter(workload -> !workload.kind().hasReplicas())
                .findFirst();
        if (read.dependsOnScale() && unscaled.isPresent()) {
            notes.add("No pod can be evicted: " + unscaled.get().ref() + " has no scale, so that only a minAvailable"
                    + " that is a number can protect it");
            return pods;
        }
        return read.needed(pods);
    }
}
