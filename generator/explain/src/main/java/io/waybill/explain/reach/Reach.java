package io.waybill.explain.reach;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Answer;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Workload;
import io.waybill.explain.reach.End.Pods;
import io.waybill.explain.reach.NetworkRules.Direction;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the NetworkPolicies of a manifest let through, where a network plugin enforces them and the cluster has no others.
 *
 * <pre>{@code
 * Reach reach = Reach.of(manifest);
 * assertThat(reach.of(reach.pods("web"), reach.pods("db"), Port.tcp(5432)).answer()).isEqualTo(Answer.ALLOWED);
 * assertThat(reach.of(End.address("203.0.113.7"), reach.pods("db"), Port.tcp(5432)).answer()).isEqualTo(Answer.DENIED);
 * }</pre>
 *
 * <p>The port is that of the pods, which Services translate to before policies apply. A connection needs both ends: the
 * egress of where it begins, and the ingress of where it leads. What cannot be known from a manifest is answered so: the
 * addresses of pods, which blocks of addresses may hold; the labels of namespaces that are made elsewhere; pods on the
 * network of their host; and policies that are not Kubernetes' own.
 */
public final class Reach {

    private final Inventory inventory;
    private final Map<String, List<NetworkRules>> ingress;
    private final Map<String, List<NetworkRules>> egress;
    private final Map<Workload, List<NetworkRules>> ingressOf = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Workload, List<NetworkRules>> egressOf = Collections.synchronizedMap(new IdentityHashMap<>());
    private final List<String> others;

    private Reach(Inventory inventory) {
        this.inventory = inventory;
        this.ingress = rules(inventory, Direction.INGRESS);
        this.egress = rules(inventory, Direction.EGRESS);
        this.others = inventory.otherPolicies();
    }

    private static Map<String, List<NetworkRules>> rules(Inventory inventory, Direction direction) {
        return inventory.ofKind("NetworkPolicy").stream()
                .filter(policy -> direction.isOf(policy.spec()))
                .map(policy -> NetworkRules.of(policy, direction, new Namespaces(inventory)))
                .collect(Collectors.groupingBy(rules -> rules.policy().namespace()));
    }

    /** What a manifest lets through. */
    public static Reach of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Reach of(Inventory inventory) {
        return new Reach(inventory);
    }

    /**
     * The pods of a workload.
     *
     * @param name its name, such as {@code web}; with a kind where several have it, as in {@code deployment/web}; with a
     *     namespace where that is needed, as in {@code shop/deployment/web}
     * @throws IllegalArgumentException when there is none or more than one; the message names those that there are
     */
    public Pods pods(String name) {
        List<Workload> found = inventory.workloads().stream()
                .filter(workload -> isNamed(workload, name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException((found.isEmpty()
                            ? "The manifest has no workload \"" + name + "\"; it has "
                            : "The manifest has several workloads \"" + name + "\": ")
                    + (found.isEmpty() ? inventory.workloads() : found)
                            .stream().map(workload -> workload.ref().toString()).toList());
        }
        return new Pods(found.get(0));
    }

    private static boolean isNamed(Workload workload, String name) {
        String own = workload.ref().name();
        String withKind = workload.ref().kind().toLowerCase(Locale.ROOT) + "/" + own;
        return name.equals(own)
                || name.toLowerCase(Locale.ROOT).equals(withKind)
                || name.toLowerCase(Locale.ROOT).equals(workload.ref().namespace() + "/" + withKind);
    }

    /** Whether one end can connect to a port of the other. */
    public Reachability of(End from, End to, Port port) {
        Side out = egress(from, to);
        Side in = ingress(from, to);
        Answer both = others.isEmpty() ? worse(out.answer(port), in.answer(port)) : Answer.UNKNOWN;
        String why = others.isEmpty()
                ? why(both, out, in, port)
                : "the manifest has " + String.join(", ", others)
                        + ", which may allow and deny besides NetworkPolicies";
        return new Reachability(from.toString(), to.toString(), port, both, capital(why) + ".");
    }

    private static String why(Answer both, Side out, Side in, Port port) {
        if (both == Answer.ALLOWED) {
            return out.why(port) + ", and " + in.why(port);
        }
        return (out.answer(port) == both ? out : in).why(port);
    }

    private static Answer worse(Answer one, Answer other) {
        return one == Answer.DENIED || other == Answer.ALLOWED ? one : other == Answer.DENIED ? other : Answer.UNKNOWN;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** All connections that are not denied; none where the manifest has no NetworkPolicies. */
    public List<Flow> flows() {
        List<Pods> pods = inventory.workloads().stream().map(Pods::new).toList();
        return ingress.isEmpty() && egress.isEmpty() ? List.of() : new Flows(this, pods).all();
    }

    Ports ports(End from, End to) {
        return hasNoOtherPolicies()
                ? egress(from, to).ports().and(ingress(from, to).ports())
                : new Ports(PortSet.NONE, PortSet.ALL);
    }

    boolean hasNoOtherPolicies() {
        return others.isEmpty();
    }

    List<NetworkRules> ingressRules(Pods pods) {
        return ingressOf.computeIfAbsent(pods.workload(), workload -> rules(ingress, pods));
    }

    List<NetworkRules> egressRules(Pods pods) {
        return egressOf.computeIfAbsent(pods.workload(), workload -> rules(egress, pods));
    }

    private static List<NetworkRules> rules(Map<String, List<NetworkRules>> all, Pods pods) {
        return all.getOrDefault(pods.workload().ref().namespace(), List.of()).stream()
                .filter(rules -> rules.selects(pods).isPossible())
                .toList();
    }

    private Side egress(End from, End to) {
        return from instanceof Pods pods
                ? Side.of(Direction.EGRESS, pods, to, asPods(to), egressRules(pods))
                : Side.open(Direction.EGRESS, Optional.empty());
    }

    private Side ingress(End from, End to) {
        return to instanceof Pods pods
                ? Side.of(Direction.INGRESS, pods, from, asPods(to), ingressRules(pods))
                : Side.open(Direction.INGRESS, Optional.empty());
    }

    private static Optional<Pods> asPods(End end) {
        return end instanceof Pods pods ? Optional.of(pods) : Optional.empty();
    }
}
