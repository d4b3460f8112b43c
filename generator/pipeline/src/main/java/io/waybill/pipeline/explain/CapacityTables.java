package io.waybill.pipeline.explain;

import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.Demand;
import io.waybill.explain.capacity.Eviction;
import io.waybill.explain.capacity.NamespaceCapacity;
import io.waybill.explain.capacity.Node;
import io.waybill.explain.capacity.NodeCount;
import io.waybill.explain.capacity.NodeFit;
import io.waybill.explain.capacity.QuotaUse;
import io.waybill.explain.capacity.WorkloadCapacity;
import io.waybill.kubernetes.text.Plural;
import java.util.Optional;

/** Tells capacity as text. */
final class CapacityTables {

    private CapacityTables() {}

    static String text(Capacity capacity, Optional<Node> node) {
        TextTable workloads =
                new TextTable("WORKLOAD", "NAMESPACE", "QOS", "PODS", "EACH REQUESTS", "EACH MAY USE", "PEAK PODS");
        for (WorkloadCapacity workload : capacity.workloads()) {
            workloads.row(
                    workload.workload().kind() + " " + workload.workload().name(),
                    workload.workload().namespace(),
                    workload.qos(),
                    workload.scaling()
                            .map(range -> range.fewest() + " to " + range.most())
                            .orElseGet(() -> String.valueOf(workload.podsAtRest())),
                    workload.pod().requests(),
                    workload.pod().limits().isEmpty()
                            ? "no limit"
                            : workload.pod().limits(),
                    workload.podsAtPeak());
        }
        StringBuilder text = new StringBuilder(workloads.toString());
        capacity.workloads().stream()
                .flatMap(workload -> workload.scaling().stream())
                .forEach(scaling -> text.append("note: " + scaling.note() + "\n"));
        namespaces(text, capacity);
        evictions(text, capacity);
        node.ifPresent(size -> node(text, capacity, size));
        return workloads.isEmpty() ? "" : text.toString();
    }

    private static void namespaces(StringBuilder text, Capacity capacity) {
        TextTable sums = new TextTable("NAMESPACE", "WHEN", "PODS", "REQUESTS", "LIMITS");
        TextTable quotas = new TextTable("QUOTA", "RESOURCE", "HARD", "AT REST", "AT PEAK", "");
        StringBuilder problems = new StringBuilder();
        for (NamespaceCapacity namespace : capacity.namespaces()) {
            row(sums, namespace.namespace(), "at rest", namespace.podsAtRest(), namespace.atRest());
            row(sums, namespace.namespace(), "at peak", namespace.podsAtPeak(), namespace.atPeak());
            for (QuotaUse use : namespace.quotas()) {
                String fit = use.fitsAtPeak() ? "" : use.fitsAtRest() ? "rollouts wait" : "too much";
                quotas.row(use.quota(), use.resource(), use.hard(), use.atRest(), use.atPeak(), fit);
            }
            namespace.problems().forEach(problem -> problems.append("note: " + problem + "\n"));
        }
        text.append("\n" + sums);
        text.append(quotas.isEmpty() ? "" : "\n" + quotas).append(problems);
    }

    private static void row(TextTable table, String namespace, String when, long pods, Demand demand) {
        table.row(namespace, when, pods, demand.requests(), demand.limits());
    }

    private static void evictions(StringBuilder text, Capacity capacity) {
        TextTable order = new TextTable("EVICTED", "WORKLOAD", "QOS", "PRIORITY", "WHEN MEMORY RUNS OUT");
        for (Eviction eviction : capacity.evictionOrder()) {
            order.row(
                    eviction.rank(),
                    eviction.workload().kind() + " " + eviction.workload().name(),
                    eviction.qos(),
                    eviction.priority(),
                    eviction.reason());
        }
        text.append("\n" + order);
    }

    private static void node(StringBuilder text, Capacity capacity, Node node) {
        TextTable fits = new TextTable("WORKLOAD", "PODS ON ONE NODE", "LIMITED BY");
        for (NodeFit fit : node.fit(capacity.workloads())) {
            fits.row(fit.workload().kind() + " " + fit.workload().name(), fit.pods(), fit.limitedBy());
        }
        NodeCount nodes = node.nodesFor(capacity.workloads());
        text.append("\n" + fits);
        text.append(
                nodes.least() == 0
                        ? "Some pod fits on no such node.\n"
                        : "All pods at rest need at least " + Plural.of(nodes.least(), "such node")
                                + (nodes.enough() > nodes.least() ? "; " + nodes.enough() + " are enough" : "")
                                + ".\n");
    }
}
