package io.waybill.explain.capacity;

import io.waybill.dsl.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts the pods of workloads on nodes of one size, beside the pods that every node runs. */
final class Packing {

    /** Placing more pods than these one by one takes too long. */
    private static final int MOST_PODS = 2000;

    private final Node node;
    private final List<WorkloadCapacity> workloads;

    /** The workloads beside DaemonSets, whose pods every node has. */
    Packing(Node whole, List<WorkloadCapacity> all) {
        Demand everywhere = Demand.NONE;
        int pods = 0;
        List<WorkloadCapacity> placed = new ArrayList<>();
        for (WorkloadCapacity workload : all) {
            if (workload.isPerNode()) {
                everywhere = everywhere.plus(workload.pod());
                pods += workload.podsAtRest();
            } else if (workload.podsAtRest() > 0) {
                placed.add(workload);
            }
        }
        this.node = whole.without(everywhere, pods);
        this.workloads = List.copyOf(placed);
    }

    NodeCount count() {
        if (workloads.stream().anyMatch(workload -> node.fit(workload).pods() == 0)) {
            return new NodeCount(0, 0);
        }
        long least = Math.max(1, Math.max(together(), Math.max(alone(), large())));
        return new NodeCount(least, Math.max(placed(), placed() == 0 ? 0 : least));
    }

    /** What all of them ask for together has to fit, however it is cut. */
    private long together() {
        Demand sum = workloads.stream().map(WorkloadCapacity::atRest).reduce(Demand.NONE, Demand::plus);
        long pods = workloads.stream().mapToLong(WorkloadCapacity::podsAtRest).sum();
        return node.nodesFor(sum, pods);
    }

    /** The pods of one workload alone: as many on each node as fit. */
    private long alone() {
        return workloads.stream()
                .mapToLong(workload -> {
                    long fit = node.fit(workload).pods();
                    return (workload.podsAtRest() + fit - 1) / fit;
                })
                .max()
                .orElse(0);
    }

    /** No two pods that ask for more than half of a node share one. */
    private long large() {
        return node.allocatable().values().keySet().stream()
                .mapToLong(resource -> workloads.stream()
                        .filter(workload -> asksForMoreThanHalf(workload, resource))
                        .mapToLong(WorkloadCapacity::podsAtRest)
                        .sum())
                .max()
                .orElse(0);
    }

    private boolean asksForMoreThanHalf(WorkloadCapacity workload, String resource) {
        BigDecimal twice = amount(workload, resource).multiply(BigDecimal.valueOf(2));
        return twice.compareTo(node.amount(resource)) > 0;
    }

    private static BigDecimal amount(WorkloadCapacity workload, String resource) {
        return workload.pod().requests().get(resource).map(Quantity::amount).orElse(BigDecimal.ZERO);
    }

    /** How many nodes it takes to place the largest pods first, each on the first node with room; 0 for too many pods. */
    private long placed() {
        long pods = workloads.stream().mapToLong(WorkloadCapacity::podsAtRest).sum();
        if (pods > MOST_PODS) {
            return 0;
        }
        List<WorkloadCapacity> sorted = new ArrayList<>(workloads);
        sorted.sort(Comparator.comparingDouble(this::share).reversed());
        List<Node> nodes = new ArrayList<>();
        for (WorkloadCapacity workload : sorted) {
            for (int pod = 0; pod < workload.podsAtRest(); pod++) {
                place(workload, nodes);
            }
        }
        return nodes.size();
    }

    private void place(WorkloadCapacity workload, List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).fit(workload).pods() > 0) {
                nodes.set(i, nodes.get(i).without(workload.pod(), 1));
                return;
            }
        }
        nodes.add(node.without(workload.pod(), 1));
    }

    /** The largest share of a node that a pod asks for. */
    private double share(WorkloadCapacity workload) {
        double share = 0;
        for (Map.Entry<String, Quantity> allocatable :
                node.allocatable().values().entrySet()) {
            double amount = allocatable.getValue().amount().doubleValue();
            if (amount > 0) {
                share = Math.max(share, amount(workload, allocatable.getKey()).doubleValue() / amount);
            }
        }
        return share;
    }
}
