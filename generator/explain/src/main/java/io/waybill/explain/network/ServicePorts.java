package io.waybill.explain.network;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Fields;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the port of a Service to the ports of pods. */
final class ServicePorts {

    /** More than a Service is meant to select; with many such Services, telling all would take forever. */
    private static final int MOST_TARGETS = 50;

    private ServicePorts() {}

    static ServiceEndpoints of(Item service, String type, Mapping port, List<Workload> selected, Inventory inventory) {
        int number = Fields.number(port, "port", 0);
        String target = Fields.text(port, "targetPort").orElse(String.valueOf(number));
        String protocol = Fields.text(port, "protocol").orElse("TCP");
        List<String> problems = new ArrayList<>();
        Endpoints.withoutPods(service, type, selected, inventory).ifPresent(problems::add);
        List<PodTarget> targets = new ArrayList<>();
        if (number > 0) {
            selected.stream()
                    .limit(MOST_TARGETS)
                    .forEach(workload -> targets.add(target(workload, target, protocol, problems)));
        }
        if (selected.size() > MOST_TARGETS) {
            problems.add("selects " + selected.size() + " workloads, of which " + MOST_TARGETS + " are told");
        }
        return new ServiceEndpoints(
                service.ref(),
                type,
                Fields.textOrEmpty(port, "name"),
                number,
                protocol,
                target,
                nodePort(type, port),
                List.copyOf(targets),
                List.copyOf(problems));
    }

    private static int nodePort(String type, Mapping port) {
        boolean opens = type.equals("NodePort") || type.equals("LoadBalancer");
        return opens ? Fields.number(port, "nodePort", -1) : 0;
    }

    private static PodTarget target(Workload workload, String target, String protocol, List<String> problems) {
        Optional<Integer> asNumber = number(target);
        String container = "";
        int containerPort = asNumber.orElse(0);
        for (Mapping candidate : workload.running()) {
            for (Mapping declared : Fields.items(candidate, "ports")) {
                if (container.isEmpty() && matches(declared, target, asNumber, protocol)) {
                    container = Fields.textOrEmpty(candidate, "name");
                    containerPort = Fields.number(declared, "containerPort", 0);
                }
            }
        }
        if (containerPort == 0) {
            problems.add(workload.ref() + " has no port named \"" + target + "\" for " + protocol);
        }
        if (workload.replicas() == 0) {
            problems.add(workload.ref() + " has 0 replicas");
        }
        return new PodTarget(workload.ref(), workload.replicas(), containerPort, container, Readiness.of(workload));
    }

    private static boolean matches(Mapping declared, String target, Optional<Integer> number, String protocol) {
        boolean sameProtocol = Fields.text(declared, "protocol").orElse("TCP").equals(protocol);
        return sameProtocol
                && (number.isPresent()
                        ? Fields.number(declared, "containerPort").equals(number)
                        : Fields.textOrEmpty(declared, "name").equals(target));
    }

    private static Optional<Integer> number(String target) {
        return target.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(target)) : Optional.empty();
    }
}
