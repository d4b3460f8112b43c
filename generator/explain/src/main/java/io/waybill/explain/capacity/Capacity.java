package io.waybill.explain.capacity;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.value.Quantity;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Workload;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.rollout.Scaling;
import io.waybill.kubernetes.kind.WorkloadKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pods of a manifest ask for: at rest, and at the peak of rollouts.
 *
 * <pre>{@code
 * assertThat(Capacity.of(manifest).workload("mysql")).get()
 *         .extracting(WorkloadCapacity::qos).isEqualTo(QosClass.BURSTABLE);
 * }</pre>
 *
 * @param workloads what each workload asks for
 * @param namespaces what the workloads of each namespace ask for together
 * @param refusals what LimitRanges and ResourceQuotas refuse
 */
public record Capacity(List<WorkloadCapacity> workloads, List<NamespaceCapacity> namespaces, List<Refusal> refusals) {

    /** The capacity that a manifest needs. */
    public static Capacity of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Capacity of(Inventory inventory) {
        Map<String, Defaults> defaults = Defaults.of(inventory);
        List<WorkloadCapacity> workloads = new ArrayList<>();
        Map<String, List<WorkloadCapacity>> byNamespace = new LinkedHashMap<>();
        for (Workload workload : inventory.workloads()) {
            String namespace = workload.ref().namespace();
            WorkloadCapacity capacity =
                    capacity(workload, defaults.getOrDefault(namespace, Defaults.none()), inventory);
            workloads.add(capacity);
            byNamespace.computeIfAbsent(namespace, key -> new ArrayList<>()).add(capacity);
        }
        Map<String, List<QuotaUse>> quotas = Quotas.of(inventory, byNamespace);
        List<Refusal> refusals = RangeProblems.of(inventory, defaults);
        refusals.addAll(Quotas.refusals(inventory, byNamespace, defaults));
        List<NamespaceCapacity> namespaces = new ArrayList<>();
        byNamespace.forEach((namespace, some) -> namespaces.add(sum(
                namespace,
                some,
                quotas.getOrDefault(namespace, List.of()),
                refusals.stream()
                        .filter(refusal -> refusal.by().namespace().equals(namespace))
                        .map(Refusal::toString)
                        .toList())));
        return new Capacity(List.copyOf(workloads), List.copyOf(namespaces), List.copyOf(refusals));
    }

    private static WorkloadCapacity capacity(Workload workload, Defaults defaults, Inventory inventory) {
        Demand pod = PodDemand.of(workload, defaults, inventory);
        Optional<Scaling> scaling = Scaling.of(workload, inventory);
        int own = workload.kind() == WorkloadKind.CRON_JOB ? 0 : workload.replicas();
        int atRest = scaling.map(Scaling::fewest).orElse(own);
        int peak = Rollouts.mostPods(workload, scaling.map(Scaling::most).orElseGet(workload::replicas));
        return new WorkloadCapacity(
                workload.ref(),
                PodDemand.qos(workload, defaults),
                PodDemand.priority(workload, inventory),
                pod,
                new PodCount(atRest, peak),
                pod.times(atRest),
                pod.times(peak),
                scaling);
    }

    private static NamespaceCapacity sum(
            String namespace, List<WorkloadCapacity> workloads, List<QuotaUse> quotas, List<String> problems) {
        Demand atRest = Demand.NONE;
        Demand atPeak = Demand.NONE;
        long podsAtRest = 0;
        long podsAtPeak = 0;
        for (WorkloadCapacity workload : workloads) {
            atRest = atRest.plus(workload.atRest());
            atPeak = atPeak.plus(workload.atPeak());
            podsAtRest += workload.podsAtRest();
            podsAtPeak += workload.podsAtPeak();
        }
        return new NamespaceCapacity(
                namespace, podsAtRest, atRest, podsAtPeak, atPeak, List.copyOf(quotas), List.copyOf(problems));
    }

    /** The first workload of that name. */
    public Optional<WorkloadCapacity> workload(String name) {
        return workloads.stream()
                .filter(capacity -> capacity.workload().name().equals(name))
                .findFirst();
    }

    /** What all pods at rest ask for together, one of each DaemonSet. */
    public Demand atRest() {
        return namespaces.stream().map(NamespaceCapacity::atRest).reduce(Demand.NONE, Demand::plus);
    }

    /**
     * The order in which a node that runs out of memory evicts pods: first those that use more than they request, by
     * priority and by how much more that is. How much pods use is not in a manifest, so what they may use counts.
     */
    public List<Eviction> evictionOrder() {
        List<WorkloadCapacity> sorted = new ArrayList<>(workloads);
        sorted.sort(Comparator.comparing((WorkloadCapacity workload) -> workload.qos() == QosClass.GUARANTEED)
                .thenComparingInt(WorkloadCapacity::priority)
                .thenComparing(Capacity::headroom, Comparator.reverseOrder())
                .thenComparing(WorkloadCapacity::workload));
        List<Eviction> order = new ArrayList<>();
        for (WorkloadCapacity workload : sorted) {
            order.add(new Eviction(
                    order.size() + 1, workload.workload(), workload.qos(), workload.priority(), reason(workload)));
        }
        return order;
    }

    /** How much memory a pod may use beyond its request; as good as endless without a limit. */
    private static BigDecimal headroom(WorkloadCapacity workload) {
        BigDecimal request = memory(workload.pod().requests()).orElse(BigDecimal.ZERO);
        return memory(workload.pod().limits())
                .map(limit -> limit.subtract(request))
                .orElseGet(() -> BigDecimal.ONE.movePointRight(30).subtract(request));
    }

    private static Optional<BigDecimal> memory(Amounts amounts) {
        return amounts.get("memory").map(Quantity::amount);
    }

    private static String reason(WorkloadCapacity workload) {
        Optional<Quantity> request = workload.pod().requests().get("memory");
        Optional<Quantity> limit = workload.pod().limits().get("memory");
        return switch (workload.qos()) {
            case BEST_EFFORT -> "requests no memory, so any use exceeds its request";
            case GUARANTEED -> "never uses more memory than it requests";
            case BURSTABLE ->
                "once it uses more than "
                        + request.map(amount -> Amounts.text("memory", amount)).orElse("nothing")
                        + limit.map(amount -> "; it may use " + Amounts.text("memory", amount))
                                .orElse("; it has no limit");
        };
    }
}
