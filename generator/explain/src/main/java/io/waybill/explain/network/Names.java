package io.waybill.explain.network;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The DNS names that a manifest makes.
 *
 * <pre>{@code
 * assertThat(Names.of(manifest).resolve("mysql", "jds")).isPresent();
 * }</pre>
 */
public final class Names {

    /** The domain of a cluster that was not given another. */
    public static final String DOMAIN = "cluster.local";

    private final Map<String, ServiceName> byFullName = new HashMap<>();
    private final List<ServiceName> services = new ArrayList<>();
    private final List<PodNames> pods = new ArrayList<>();

    private Names() {}

    /** The names of a manifest, in the domain {@code cluster.local}. */
    public static Names of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Names of(Inventory inventory) {
        Names names = new Names();
        for (Item service : inventory.ofKind("Service")) {
            ServiceName name = new ServiceName(
                    service.ref(), fullName(service.ref()), leadsTo(service) + circle(service, inventory));
            names.services.add(name);
            names.byFullName.put(name.fullName(), name);
        }
        inventory
                .ofKind("StatefulSet")
                .forEach(set -> PodNamesOf.statefulSet(set, inventory).ifPresent(names.pods::add));
        inventory.ofKind("Pod").forEach(pod -> PodNamesOf.pod(pod, inventory).ifPresent(names.pods::add));
        return names;
    }

    static String fullName(ResourceRef service) {
        return service.name() + "." + service.namespace() + ".svc." + DOMAIN;
    }

    static boolean isHeadless(Item service) {
        return Fields.textOrEmpty(service.spec(), "clusterIP").equals("None");
    }

    /** That the other names that a name stands for lead back to it. */
    private static String circle(Item service, Inventory inventory) {
        Set<ResourceRef> seen = new HashSet<>();
        Optional<Item> next = Optional.of(service);
        while (next.isPresent() && seen.add(next.get().ref())) {
            next = otherName(next.get()).flatMap(Names::serviceOf).flatMap(inventory::find);
        }
        return next.filter(service::equals).isPresent() ? ", in a circle" : "";
    }

    private static Optional<String> otherName(Item service) {
        return Optional.of(Fields.textOrEmpty(service.spec(), "externalName"))
                .filter(name -> Fields.textOrEmpty(service.spec(), "type").equals("ExternalName"));
    }

    /** The Service that a full name is of. */
    private static Optional<ResourceRef> serviceOf(String fullName) {
        String[] labels = fullName.replaceFirst("\\.$", "").split("\\.", 3);
        return labels.length == 3 && labels[2].equals("svc." + DOMAIN)
                ? Optional.of(new ResourceRef("Service", labels[1], labels[0]))
                : Optional.empty();
    }

    private static String leadsTo(Item service) {
        Optional<String> other = otherName(service);
        if (other.isPresent()) {
            return "CNAME " + other.get();
        }
        if (isHeadless(service)) {
            return Fields.isTrue(service.spec(), "publishNotReadyAddresses")
                    ? "each pod, ready or not"
                    : "each ready pod";
        }
        return Fields.text(service.spec(), "clusterIP")
                .filter(address -> !address.isEmpty())
                .map(address -> "cluster IP " + address)
                .orElse("cluster IP");
    }

    /** The names of the Services, in the order of the manifest. */
    public List<ServiceName> services() {
        return List.copyOf(services);
    }

    /** The names of the pods of StatefulSets, and of Pods that have a subdomain. */
    public List<PodNames> pods() {
        return List.copyOf(pods);
    }

    /** The names of the first Service of that name. */
    public Optional<ServiceName> of(String service) {
        return services.stream()
                .filter(name -> name.service().name().equals(service))
                .findFirst();
    }

    /**
     * What a pod reaches under a host name, as it looks it up: with the search domains of its namespace first.
     *
     * @param host such as {@code mysql}, {@code mysql.jds} or a full name
     * @param namespace of the pod that asks
     * @return the full name; empty where no Service or pod of the manifest has it
     */
    public Optional<String> resolve(String host, String namespace) {
        String name = host.toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith(".")) {
            return Optional.of(name.substring(0, name.length() - 1)).filter(this::exists);
        }
        return List.of(name + "." + namespace + ".svc." + DOMAIN, name + ".svc." + DOMAIN, name + "." + DOMAIN, name)
                .stream()
                .filter(this::exists)
                .findFirst();
    }

    private boolean exists(String fullName) {
        return byFullName.containsKey(fullName)
                || pods.stream().anyMatch(names -> names.problem().isEmpty() && names.contains(fullName));
    }
}
