package io.waybill.validate.references;

import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which ports the containers of several workloads declare, by number and by name. */
final class DeclaredPorts {

    private final List<One> all;
    private final Map<String, Integer> declaring = new HashMap<>();
    private int withPorts;

    private DeclaredPorts(List<One> all) {
        this.all = all;
        for (One one : all) {
            one.ports().forEach(port -> declaring.merge(port, 1, Integer::sum));
            withPorts += one.ports().isEmpty() ? 0 : 1;
        }
    }

    /** The ports of one workload. */
    private record One(Workload workload, Set<String> ports) {}

    /**
     * Workloads without a port.
     *
     * @param first the first of them
     * @param others how many more there are
     */
    record Lacking(Workload first, int others) {}

    static DeclaredPorts of(Stream<Workload> workloads) {
        List<One> all = new ArrayList<>();
        workloads.forEach(workload -> all.add(new One(workload, ports(workload))));
        return new DeclaredPorts(all);
    }

    private static Set<String> ports(Workload workload) {
        Set<String> ports = new HashSet<>();
        for (TypedObject port : workload.ports()) {
            ports.add(number(port.text("containerPort")));
            ports.add(name(port.text("name")));
        }
        return ports;
    }

    private static String number(String port) {
        return "number " + port;
    }

    private static String name(String port) {
        return "name " + port;
    }

    /**
     * The workloads that do not declare a port. Who declares no port at all may have any by number.
     *
     * @param port its number or name
     */
    Optional<Lacking> lacking(String port) {
        boolean isNumber = port.chars().allMatch(Character::isDigit);
        String key = isNumber ? number(port) : name(port);
        int lacking = (isNumber ? withPorts : all.size()) - declaring.getOrDefault(key, 0);
        if (lacking == 0) {
            return Optional.empty();
        }
        return all.stream()
                .filter(one -> !one.ports().contains(key))
                .filter(one -> !isNumber || !one.ports().isEmpty())
                .findFirst()
                .map(first -> new Lacking(first.workload(), lacking - 1));
    }
}
