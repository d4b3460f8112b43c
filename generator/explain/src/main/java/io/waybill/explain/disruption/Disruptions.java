package io.waybill.explain.disruption;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the PodDisruptionBudgets of a manifest allow.
 *
 * <pre>{@code
 * assertThat(Disruptions.of(manifest).budget("web")).get()
 *         .extracting(Disruption::allowed).isEqualTo(1L);
 * }</pre>
 *
 * @param budgets what each budget allows
 */
public record Disruptions(List<Disruption> budgets) {

    /** The disruptions of a manifest. */
    public static Disruptions of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Disruptions of(Inventory inventory) {
        Map<Item, List<Workload>> protectedBy = new LinkedHashMap<>();
        Map<ResourceRef, List<ResourceRef>> budgetsOf = new LinkedHashMap<>();
        for (Item budget : inventory.ofKind("PodDisruptionBudget")) {
            List<Workload> workloads = Budgets.protectedBy(budget, inventory);
            protectedBy.put(budget, workloads);
            workloads.forEach(workload -> budgetsOf
                    .computeIfAbsent(workload.ref(), ref -> new ArrayList<>())
                    .add(budget.ref()));
        }
        List<Disruption> budgets = new ArrayList<>();
        protectedBy.forEach((budget, workloads) -> {
            List<String> notes = new ArrayList<>();
            workloads.forEach(workload -> collision(workload.ref(), budget.ref(), budgetsOf, notes));
            budgets.add(Budgets.disruption(budget, workloads, inventory, notes));
        });
        return new Disruptions(List.copyOf(budgets));
    }

    private static void collision(
            ResourceRef workload,
            ResourceRef budget,
            Map<ResourceRef, List<ResourceRef>> budgetsOf,
            List<String> notes) {
        budgetsOf.getOrDefault(workload, List.of()).stream()
                .filter(other -> !other.equals(budget))
                .findFirst()
                .ifPresent(other -> notes.add("No pod of " + workload + " can be evicted: " + other
                        + " selects it too, and the API server refuses to evict a pod with two budgets"));
    }

    /** The first budget of that name. */
    public Optional<Disruption> budget(String name) {
        return budgets.stream()
                .filter(disruption -> disruption.budget().name().equals(name))
                .findFirst();
    }

    /** The budgets that protect the pods of a workload. */
    public List<Disruption> of(ResourceRef workload) {
        return budgets.stream()
                .filter(disruption -> disruption.workloads().contains(workload))
                .toList();
    }
}
