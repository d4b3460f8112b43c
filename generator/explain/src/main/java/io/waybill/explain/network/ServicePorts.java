package io.waybill.explain.network;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.pod.PodPorts;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the port of a Service to the ports of pods. */
final class ServicePorts {

    /** More than a Service is meant to select; with many such Services, telling all would take forever. */
    private static final int MOST_TARGETS = 50;

    private final PortMapping mapping;
    private final Map<String, String> selector;
    private final List<PodTarget> targets = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ServicePorts(PortMapping mapping, Map<String, String> selector) {
        this.mapping = mapping;
        this.selector = selector;
    }

    static ServiceEndpoints of(Item service, String type, Mapping port, List<Workload> selected, Inventory inventory) {
        int number = Fields.number(port, "port", 0);
        String target = Fields.text(port, "targetPort").orElse(String.valueOf(number));
        PortMapping mapping = new PortMapping(
                Fields.textOrEmpty(port, "name"), number, PodPorts.protocol(port), target, nodePort(type, port));
        ServicePorts ports = new ServicePorts(mapping, Fields.entries(Fields.at(service.spec(), "selector")));
        Endpoints.withoutPods(service, type, selected, inventory).ifPresent(ports.problems::add);
        if (number > 0) {
            selected.stream().limit(MOST_TARGETS).forEach(ports::add);
        }
        if (selected.size() > MOST_TARGETS) {
            ports.problems.add("selects " + selected.size() + " workloads; the first " + MOST_TARGETS + " are shown");
        }
        return new ServiceEndpoints(
                service.ref(), type, mapping, List.copyOf(ports.targets), List.copyOf(ports.problems));
    }

    private static int nodePort(String type, Mapping port) {
        boolean opens = type.equals("NodePort") || type.equals("LoadBalancer");
        return opens ? Fields.number(port, "nodePort", -1) : 0;
    }

    /** Adds the pods of a workload; those without a port of the wanted name are no endpoints at all. */
    private void add(Workload workload) {
        int pods = workload.podsWith(selector);
        if (pods == 0) {
            problems.add(workload.ref() + " has 0 replicas");
        }
        Optional<Integer> number = number(mapping.targetPort());
        for (Mapping container : workload.running()) {
            for (Mapping port : Fields.items(container, "ports")) {
                if (matches(port, number)) {
                    String name = Fields.textOrEmpty(container, "name");
                    targets.add(target(workload, pods, Fields.number(port, "containerPort", 0), name));
                    return;
                }
            }
        }
        if (number.isPresent()) {
            targets.add(target(workload, pods, number.get(), ""));
        } else {
            problems.add(
                    workload.ref() + " has no port named \"" + mapping.targetPort() + "\" for " + mapping.protocol());
        }
    }

    private static PodTarget target(Workload workload, int pods, int port, String container) {
        return new PodTarget(workload.ref(), pods, port, container, Readiness.of(workload));
    }

    private boolean matches(Mapping port, Optional<Integer> number) {
        return PodPorts.protocol(port).equals(mapping.protocol())
                && (number.isPresent()
                        ? Fields.number(port, "containerPort").equals(number)
                        : Fields.textOrEmpty(port, "name").equals(mapping.targetPort()));
    }

    private static Optional<Integer> number(String target) {
        return target.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(target)) : Optional.empty();
    }
}
