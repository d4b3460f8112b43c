package io.waybill.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * NetworkPolicies as their documentation states them, word by word, for pods, addresses and labels that are all known.
 * Nothing here is shared with what is tested: connections are tried one by one.
 */
record ReachWorld(List<Namespace> namespaces, List<Pod> pods, List<Policy> policies, boolean blocksHoldPods) {

    static final List<String> ADDRESSES = List.of("10.0.0.1", "10.1.0.1", "192.168.0.1");
    static final int[] PORTS = {79, 80, 81, 85, 90, 91, 443};
    private static final List<String> KEYS = List.of("a", "b");
    private static final List<String> VALUES = List.of("x", "y");

    record Namespace(String name, Map<String, String> labels, boolean inManifest) {}

    record Pod(String name, String namespace, Map<String, String> labels, String ip, Map<String, Integer> tcpPorts) {}

    record Requirement(String key, String operator, List<String> values) {
        boolean holds(Map<String, String> labels) {
            boolean has = labels.containsKey(key);
            boolean isListed = has && values.contains(labels.get(key));
            return operator.equals("In") && isListed
                    || operator.equals("NotIn") && !isListed
                    || operator.equals("Exists") && has
                    || operator.equals("DoesNotExist") && !has;
        }

        String yaml() {
            String list = operator.endsWith("In") ? ", values: " + values : "";
            return "{key: " + key + ", operator: " + operator + list + "}";
        }
    }

    record Selector(Map<String, String> equal, List<Requirement> requirements) {
        boolean selects(Map<String, String> labels) {
            for (String key : equal.keySet()) {
                if (!equal.get(key).equals(labels.get(key))) {
                    return false;
                }
            }
            return requirements.stream().allMatch(requirement -> requirement.holds(labels));
        }

        String yaml() {
            return "{matchLabels: " + map(equal) + ", matchExpressions: ["
                    + requirements.stream().map(Requirement::yaml).collect(Collectors.joining(", ")) + "]}";
        }
    }

    /** Empty lists stand for what is left out; blocks are whole bytes, so that an address begins with its block. */
    record Peer(List<Selector> podSelector, List<Selector> namespaceSelector, String block, String except) {
        String yaml() {
            if (!block.isEmpty()) {
                String hole = except.isEmpty() ? "" : ", except: [" + cidr(except) + "]";
                return "{ipBlock: {cidr: " + cidr(block) + hole + "}}";
            }
            List<String> fields = new ArrayList<>();
            podSelector.forEach(selector -> fields.add("podSelector: " + selector.yaml()));
            namespaceSelector.forEach(selector -> fields.add("namespaceSelector: " + selector.yaml()));
            return "{" + String.join(", ", fields) + "}";
        }
    }

    /** Without a number and a name, all ports of the protocol. */
    record PolicyPort(String protocol, int first, int last, String name) {
        String yaml() {
            String port = !name.isEmpty()
                    ? ", port: " + name
                    : first == 0 ? "" : ", port: " + first + (last > first ? ", endPort: " + last : "");
            return "{protocol: " + protocol + port + "}";
        }
    }

    record Rule(List<Peer> peers, List<PolicyPort> ports) {
        String yaml(String field) {
            return "{" + field + ": [" + peers.stream().map(Peer::yaml).collect(Collectors.joining(", "))
                    + "], ports: [" + ports.stream().map(PolicyPort::yaml).collect(Collectors.joining(", ")) + "]}";
        }
    }

    record Policy(String namespace, Selector pods, List<String> types, List<Rule> ingress, List<Rule> egress) {}

    /** One end: a pod of this world, or an address outside of it. */
    record Place(Pod pod, String outside) {}

    boolean connects(Place from, Place to, String protocol, int port) {
        return lets(from, to, to, "Egress", protocol, port) && lets(to, from, to, "Ingress", protocol, port);
    }

    private boolean lets(Place subject, Place other, Place destination, String type, String protocol, int port) {
        if (subject.pod() == null) {
            return true;
        }
        boolean isIsolated = false;
        for (Policy policy : policies) {
            boolean isOfType = policy.types().isEmpty()
                    ? type.equals("Ingress") || !policy.egress().isEmpty()
                    : policy.types().contains(type);
            if (!isOfType
                    || !policy.namespace().equals(subject.pod().namespace())
                    || !policy.pods().selects(subject.pod().labels())) {
                continue;
            }
            isIsolated = true;
            for (Rule rule : type.equals("Ingress") ? policy.ingress() : policy.egress()) {
                boolean isPeer = rule.peers().isEmpty()
                        || rule.peers().stream().anyMatch(peer -> isPeer(peer, policy.namespace(), other));
                boolean isPort = rule.ports().isEmpty()
                        || rule.ports().stream().anyMatch(one -> isPort(one, destination, protocol, port));
                if (isPeer && isPort) {
                    return true;
                }
            }
        }
        return !isIsolated;
    }

    private boolean isPeer(Peer peer, String policyNamespace, Place other) {
        if (!peer.block().isEmpty()) {
            if (other.pod() != null && !blocksHoldPods) {
                return false;
            }
            String ip = other.pod() == null ? other.outside() : other.pod().ip();
            return ip.startsWith(peer.block()) && (peer.except().isEmpty() || !ip.startsWith(peer.except()));
        }
        if (other.pod() == null) {
            return false;
        }
        boolean isPod = peer.podSelector().stream()
                .allMatch(selector -> selector.selects(other.pod().labels()));
        if (peer.namespaceSelector().isEmpty()) {
            return isPod && other.pod().namespace().equals(policyNamespace);
        }
        Map<String, String> labels = namespaces.stream()
                .filter(namespace -> namespace.name().equals(other.pod().namespace()))
                .findFirst()
                .orElseThrow()
                .labels();
        return isPod && peer.namespaceSelector().get(0).selects(labels);
    }

    private static boolean isPort(PolicyPort allowed, Place destination, String protocol, int port) {
        if (!allowed.protocol().equals(protocol)) {
            return false;
        }
        if (!allowed.name().isEmpty()) {
            return protocol.equals("TCP")
                    && destination.pod() != null
                    && destination.pod().tcpPorts().getOrDefault(allowed.name(), 0) == port;
        }
        return allowed.first() == 0 || port >= allowed.first() && port <= allowed.last();
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder();
        namespaces.stream()
                .filter(Namespace::inManifest)
                .forEach(namespace -> yaml.append("---\n{apiVersion: v1, kind: Namespace, metadata: {name: ")
                        .append(namespace.name() + ", labels: " + map(namespace.labels()) + "}}\n"));
        pods.forEach(pod -> yaml.append("---\n{apiVersion: v1, kind: Pod, metadata: {name: " + pod.name()
                + ", namespace: " + pod.namespace() + ", labels: " + map(pod.labels())
                + "}, spec: {containers: [{name: c, ports: ["
                + pod.tcpPorts().entrySet().stream()
                        .map(port -> "{name: " + port.getKey() + ", containerPort: " + port.getValue() + "}")
                        .collect(Collectors.joining(", "))
                + "]}]}}\n"));
        for (int i = 0; i < policies.size(); i++) {
            Policy policy = policies.get(i);
            yaml.append("---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p" + i
                    + ", namespace: " + policy.namespace() + "}, spec: {podSelector: "
                    + policy.pods().yaml() + (policy.types().isEmpty() ? "" : ", policyTypes: " + policy.types())
                    + ", ingress: ["
                    + policy.ingress().stream().map(rule -> rule.yaml("from")).collect(Collectors.joining(", "))
                    + "], egress: ["
                    + policy.egress().stream().map(rule -> rule.yaml("to")).collect(Collectors.joining(", "))
                    + "]}}\n");
        }
        return yaml.toString();
    }

    private static String map(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String cidr(String prefix) {
        int bytes = prefix.isEmpty() ? 0 : prefix.split("\\.").length;
        return prefix + "0.".repeat(3 - bytes) + "0/" + 8 * bytes;
    }

    /** The same manifest on a cluster that differs in what it does not tell. */
    ReachWorld elsewhere(Random random) {
        return new ReachWorld(
                namespaces.stream()
                        .map(namespace -> namespace.inManifest()
                                ? namespace
                                : new Namespace(namespace.name(), named(labels(random), namespace.name()), false))
                        .toList(),
                pods.stream()
                        .map(pod -> new Pod(
                                pod.name(), pod.namespace(), pod.labels(), pick(ADDRESSES, random), pod.tcpPorts()))
                        .toList(),
                policies,
                random.nextBoolean());
    }

    static ReachWorld any(Random random, boolean isAllKnown) {
        List<Namespace> namespaces = IntStream.range(0, 2)
                .mapToObj(i -> new Namespace("n" + i, named(labels(random), "n" + i), isAllKnown || i == 0))
                .toList();
        List<Pod> pods = IntStream.range(0, 3)
                .mapToObj(i -> new Pod(
                        "p" + i,
                        "n" + random.nextInt(2),
                        labels(random),
                        pick(ADDRESSES, random),
                        random.nextBoolean() ? Map.of("http", pick(List.of(80, 90), random)) : Map.of()))
                .toList();
        List<Policy> policies = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Policy(
                        "n" + random.nextInt(2),
                        selector(random),
                        pick(
                                List.of(
                                        List.<String>of(),
                                        List.of("Ingress"),
                                        List.of("Egress"),
                                        List.of("Ingress", "Egress")),
                                random),
                        rules(random, isAllKnown),
                        rules(random, isAllKnown)))
                .toList();
        return new ReachWorld(namespaces, pods, policies, random.nextBoolean());
    }

    private static List<Rule> rules(Random random, boolean isAllKnown) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Rule(
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(j -> peer(random, isAllKnown))
                                .toList(),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(j -> port(random))
                                .toList()))
                .toList();
    }

    private static Peer peer(Random random, boolean isAllKnown) {
        int kind = random.nextInt(isAllKnown ? 3 : 4);
        return switch (kind) {
            case 0 -> new Peer(List.of(selector(random)), List.of(), "", "");
            case 1 -> new Peer(List.of(), List.of(selector(random)), "", "");
            case 2 -> new Peer(List.of(selector(random)), List.of(selector(random)), "", "");
            default -> new Peer(List.of(), List.of(), "10.", random.nextBoolean() ? "10.1." : "");
        };
    }

    private static PolicyPort port(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new PolicyPort(pick(List.of("TCP", "UDP"), random), 0, 0, "");
            case 1 -> new PolicyPort("TCP", 80, 80, "");
            case 2 -> new PolicyPort(pick(List.of("TCP", "UDP"), random), 80, 90, "");
            default -> new PolicyPort("TCP", 0, 0, "http");
        };
    }

    private static Selector selector(Random random) {
        List<Requirement> requirements = IntStream.range(0, random.nextInt(2))
                .mapToObj(i -> new Requirement(
                        pick(KEYS, random),
                        pick(List.of("In", "NotIn", "Exists", "DoesNotExist"), random),
                        List.of(pick(VALUES, random))))
                .toList();
        return new Selector(random.nextInt(3) == 0 ? labels(random) : Map.of(), requirements);
    }

    private static Map<String, String> labels(Random random) {
        Map<String, String> labels = new TreeMap<>();
        KEYS.stream().filter(key -> random.nextBoolean()).forEach(key -> labels.put(key, pick(VALUES, random)));
        return labels;
    }

    private static Map<String, String> named(Map<String, String> labels, String name) {
        labels.put("kubernetes.io/metadata.name", name);
        return labels;
    }

    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
