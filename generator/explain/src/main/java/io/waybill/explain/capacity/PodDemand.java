package io.waybill.explain.capacity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.Quantity;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one pod asks for: its containers together, or its largest init container, and the overhead of its runtime. */
final class PodDemand {

    private static final List<String> COMPUTE = List.of("cpu", "memory");

    private PodDemand() {}

    static Demand of(Workload workload, Defaults defaults, Inventory inventory) {
        Demand running = Demand.NONE;
        for (Mapping container : workload.containers()) {
            running = running.plus(container(container, defaults));
        }
        Demand sidecars = Demand.NONE;
        Demand starting = Demand.NONE;
        for (Mapping init : workload.initContainers()) {
            Demand own = container(init, defaults);
            if (PodContainers.isSidecar(init)) {
                sidecars = sidecars.plus(own);
                starting = starting.max(sidecars);
            } else {
                starting = starting.max(sidecars.plus(own));
            }
        }
        Demand pod = podLevel(workload, running.plus(sidecars).max(starting));
        return withOverhead(pod, overhead(workload, inventory));
    }

    static Demand container(Mapping container, Defaults defaults) {
        Mapping resources = Fields.at(container, "resources");
        return defaults.of(Amounts.of(Fields.at(resources, "requests")), Amounts.of(Fields.at(resources, "limits")));
    }

    /** Where the pod itself says what it needs, that counts. */
    private static Demand podLevel(Workload workload, Demand containers) {
        Mapping resources = Fields.at(workload.podSpec(), "resources");
        Amounts limits = Amounts.of(Fields.at(resources, "limits"));
        Amounts requests = Amounts.of(Fields.at(resources, "requests"));
        return new Demand(
                limits.overriddenBy(containers.requests()).overriddenBy(requests),
                containers.limits().overriddenBy(limits));
    }

    private static Amounts overhead(Workload workload, Inventory inventory) {
        Optional<Mapping> own = workload.podSpec().mapping("overhead");
        String runtime = Fields.textOrEmpty(workload.podSpec(), "runtimeClassName");
        return Amounts.of(own.orElseGet(() -> inventory
                .find(new ResourceRef("RuntimeClass", "", runtime))
                .map(item -> Fields.at(item.tree(), "overhead", "podFixed"))
                .orElseGet(Mapping::empty)));
    }

    /** Overhead is added to limits only where there are some. */
    private static Demand withOverhead(Demand pod, Amounts overhead) {
        Amounts limits = pod.limits();
        for (String resource : pod.limits().values().keySet()) {
            limits = overhead.get(resource)
                    .map(amount -> new Amounts(Map.of(resource, amount)))
                    .map(limits::plus)
                    .orElse(limits);
        }
        return new Demand(pod.requests().plus(overhead), limits);
    }

    static QosClass qos(Workload workload, Defaults defaults) {
        List<Demand> demands = new ArrayList<>();
        Mapping pod = Fields.at(workload.podSpec(), "resources");
        if (pod.isEmpty()) {
            workload.containers().forEach(container -> demands.add(container(container, defaults)));
            workload.initContainers().forEach(container -> demands.add(container(container, defaults)));
        } else {
            demands.add(defaults.of(Amounts.of(Fields.at(pod, "requests")), Amounts.of(Fields.at(pod, "limits"))));
        }
        if (demands.stream().noneMatch(PodDemand::asksForCompute)) {
            return QosClass.BEST_EFFORT;
        }
        return demands.stream().allMatch(PodDemand::isGuaranteed) ? QosClass.GUARANTEED : QosClass.BURSTABLE;
    }

    private static boolean asksForCompute(Demand demand) {
        return COMPUTE.stream()
                .anyMatch(resource -> isSome(demand.requests().get(resource))
                        || isSome(demand.limits().get(resource)));
    }

    private static boolean isGuaranteed(Demand demand) {
        return COMPUTE.stream()
                .allMatch(resource -> isSome(demand.limits().get(resource))
                        && demand.requests()
                                .get(resource)
                                .equals(demand.limits().get(resource)));
    }

    private static boolean isSome(Optional<Quantity> amount) {
        return amount.filter(some -> some.amount().signum() > 0).isPresent();
    }

    /** The priority of the pods; 0 where neither they nor a default class say one. */
    static int priority(Workload workload, Inventory inventory) {
        String name = Fields.textOrEmpty(workload.podSpec(), "priorityClassName");
        return switch (name) {
            case "system-node-critical" -> 2_000_001_000;
            case "system-cluster-critical" -> 2_000_000_000;
            case "" ->
                Fields.number(workload.podSpec(), "priority")
                        .orElseGet(() -> inventory.ofKind("PriorityClass").stream()
                                .filter(item -> Fields.isTrue(item.tree(), "globalDefault"))
                                .findFirst()
                                .map(PodDemand::value)
                                .orElse(0));
            default ->
                inventory
                        .find(new ResourceRef("PriorityClass", "", name))
                        .map(PodDemand::value)
                        .orElse(0);
        };
    }

    private static int value(Item priorityClass) {
        return Fields.number(priorityClass.tree(), "value", 0);
    }
}
