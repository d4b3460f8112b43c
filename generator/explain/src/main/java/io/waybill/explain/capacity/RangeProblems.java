package io.waybill.explain.capacity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.Quantity;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What LimitRanges refuse. */
final class RangeProblems {

    private final List<String> problems = new ArrayList<>();

    private RangeProblems() {}

    /** What is refused, by namespace. */
    static Map<String, List<String>> of(
            Inventory inventory, Map<String, List<Workload>> workloads, Map<String, Defaults> defaults) {
        Map<String, List<String>> byNamespace = new HashMap<>();
        for (Item range : inventory.ofKind("LimitRange")) {
            String namespace = range.ref().namespace();
            RangeProblems found = new RangeProblems();
            Defaults own = defaults.getOrDefault(namespace, Defaults.none());
            for (Workload workload : workloads.getOrDefault(namespace, List.of())) {
                Defaults.limits(range, "Container").forEach(limit -> found.containers(range, limit, workload, own));
                Defaults.limits(range, "Pod")
                        .forEach(limit -> found.check(
                                range, limit, PodDemand.of(workload, own, inventory), workload.ref() + ": a pod"));
            }
            byNamespace.computeIfAbsent(namespace, key -> new ArrayList<>()).addAll(found.problems);
        }
        return byNamespace;
    }

    private void containers(Item range, Mapping limit, Workload workload, Defaults defaults) {
        for (Mapping container : workload.starting()) {
            belowRequest(range, limit, container, PodDemand.container(container, defaults), workload);
            check(
                    range,
                    limit,
                    PodDemand.container(container, defaults),
                    workload.ref() + ": container " + Fields.textOrEmpty(container, "name"));
        }
    }

    /** A default limit that is below what a container requests: the pod contradicts itself then. */
    private void belowRequest(Item range, Mapping limit, Mapping container, Demand demand, Workload workload) {
        Amounts own = Amounts.of(Fields.at(container, "resources", "limits"));
        Amounts given = Amounts.of(Fields.at(limit, "default")).orElse(Amounts.of(Fields.at(limit, "max")));
        given.values().forEach((resource, most) -> {
            boolean isGiven = own.get(resource).isEmpty()
                    && demand.limits().get(resource).filter(most::equals).isPresent();
            demand.requests()
                    .get(resource)
                    .filter(request -> isGiven && request.compareTo(most) > 0)
                    .ifPresent(request -> problems.add(range.ref() + " gives container "
                            + Fields.textOrEmpty(container, "name") + " of " + workload.ref() + " a limit of "
                            + resource + " " + most + ", below its request " + request
                            + ": the API server refuses such pods"));
        });
    }

    private void check(Item range, Mapping limit, Demand demand, String who) {
        String refuses = range.ref() + " refuses " + who + ": ";
        Amounts.of(Fields.at(limit, "max")).values().forEach((resource, most) -> {
            demand.limits()
                    .get(resource)
                    .filter(amount -> amount.compareTo(most) > 0)
                    .ifPresent(amount -> problems.add(
                            refuses + "its limit of " + resource + " " + amount + " is above the maximum " + most));
            if (demand.limits().get(resource).isEmpty()) {
                problems.add(refuses + "it has no limit of " + resource + ", of which the maximum is " + most);
            }
        });
        Amounts.of(Fields.at(limit, "min"))
                .values()
                .forEach((resource, least) -> demand.requests()
                        .get(resource)
                        .filter(amount -> amount.compareTo(least) < 0)
                        .ifPresent(amount -> problems.add(refuses + "its request of " + resource + " " + amount
                                + " is below the minimum " + least)));
        Amounts.of(Fields.at(limit, "maxLimitRequestRatio"))
                .values()
                .forEach((resource, ratio) -> ratio(demand, resource, ratio, refuses));
    }

    private void ratio(Demand demand, String resource, Quantity ratio, String refuses) {
        boolean above = demand.limits()
                .get(resource)
                .flatMap(most -> demand.requests()
                        .get(resource)
                        .filter(request ->
                                most.amount().compareTo(request.amount().multiply(ratio.amount())) > 0))
                .isPresent();
        if (above) {
            problems.add(refuses + "its limit of " + resource + " is more than " + ratio + " times its request");
        }
    }
}
