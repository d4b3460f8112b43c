package io.waybill.explain.capacity;

import io.waybill.dsl.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node, by what it can allocate.
 *
 * @param allocatable CPUs, memory and other resources
 * @param maxPods how many pods it takes, 110 on most clusters
 */
public record Node(Amounts allocatable, int maxPods) {

    private static final int USUAL_PODS = 110;

    /**
     * Reads a size such as {@code cpu=4,memory=16Gi,pods=110}.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static Node parse(String text) {
        Map<String, Quantity> values = new TreeMap<>();
        int pods = USUAL_PODS;
        for (String part : text.split(",", -1)) {
            String[] resource = part.split("=", -1);
            if (resource.length != 2 || !Quantity.isQuantity(resource[1].strip())) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is not the size of a node; write it as cpu=4,memory=16Gi");
            }
            Quantity amount = Quantity.parse(resource[1].strip());
            if (resource[0].strip().equals("pods")) {
                pods = amount.amount()
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue();
            } else {
                values.put(resource[0].strip(), amount);
            }
        }
        return new Node(new Amounts(values), pods);
    }

    /** How many pods of a workload fit on the empty node. */
    public NodeFit fit(WorkloadCapacity workload) {
        long pods = maxPods;
        String limitedBy = "pods";
        for (Map.Entry<String, Quantity> request :
                workload.pod().requests().values().entrySet()) {
            BigDecimal amount = request.getValue().amount();
            BigDecimal available = amount(request.getKey());
            boolean unknown = allocatable.get(request.getKey()).isEmpty()
                    && request.getKey().endsWith("storage");
            if (amount.signum() > 0 && !unknown) {
                long fitting = available.divide(amount, 0, RoundingMode.FLOOR).longValue();
                limitedBy = fitting < pods ? request.getKey() : limitedBy;
                pods = Math.min(pods, fitting);
            }
        }
        return new NodeFit(workload.workload(), pods, limitedBy);
    }

    /** How many pods of each workload fit on the empty node. */
    public List<NodeFit> fit(List<WorkloadCapacity> workloads) {
        List<NodeFit> fits = new ArrayList<>();
        workloads.forEach(workload -> fits.add(fit(workload)));
        return fits;
    }

    /** How many nodes of this size the pods of workloads need at rest, each of which runs the pods of DaemonSets too. */
    public NodeCount nodesFor(List<WorkloadCapacity> workloads) {
        return new Packing(this, workloads).count();
    }

    /** What this node has left beside some pods; never less than nothing. */
    Node without(Demand demand, int pods) {
        Map<String, Quantity> left = new TreeMap<>();
        allocatable
                .values()
                .forEach((resource, amount) -> left.put(
                        resource,
                        demand.requests()
                                .get(resource)
                                .map(amount::minus)
                                .filter(rest -> rest.amount().signum() >= 0)
                                .orElse(demand.requests().get(resource).isPresent() ? Quantity.of(0) : amount)));
        return new Node(new Amounts(left), Math.max(0, maxPods - pods));
    }

    /** How much it has of a resource. */
    BigDecimal amount(String resource) {
        return allocatable.get(resource).map(Quantity::amount).orElse(BigDecimal.ZERO);
    }

    /** How many nodes of this size are needed at least for a demand; 0 when it asks for what the node does not have. */
    public long nodesFor(Demand demand, long pods) {
        long nodes = (pods + maxPods - 1) / Math.max(1, maxPods);
        for (Map.Entry<String, Quantity> request : demand.requests().values().entrySet()) {
            BigDecimal available = amount(request.getKey());
            if (request.getValue().amount().signum() > 0 && !request.getKey().endsWith("storage")) {
                if (available.signum() == 0) {
                    return 0;
                }
                nodes = Math.max(
                        nodes,
                        request.getValue()
                                .amount()
                                .divide(available, 0, RoundingMode.CEILING)
                                .longValue());
            }
        }
        return nodes;
    }
}
