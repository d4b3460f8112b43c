package io.waybill.explain.cluster;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.ClusterDefaults;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.ControllerLabels;
import io.waybill.kubernetes.stored.KeptFields;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The resources of a manifest, found by kind, name and label without looking at all of them. Of two with the same name
 * the later counts, as when they are applied in this order.
 */
public final class Inventory {

    private final Map<String, Map<ResourceRef, Item>> kinds = new HashMap<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final Map<String, List<Workload>> workloadsByLabel = new HashMap<>();
    private final Map<String, List<Workload>> workloadsByNamespace = new HashMap<>();
    private final Map<List<Object>, List<Workload>> selections = new HashMap<>();

    private final Set<ResourceRef> servicesWithSlices = new HashSet<>();

    private final Set<String> otherPolicies = new TreeSet<>();

    private final Set<String> expected;

    private final Optional<ServedApi> api;

    private final Map<ResourceRef, List<String>> dropped = new HashMap<>();

    private Inventory(Set<String> expected, Optional<ServedApi> api) {
        this.expected = expected;
        this.api = api;
    }

    /**
     * The resources of a manifest, in whichever API version; also those inside lists. Of which minor the cluster is, is
     * not known, so that what only newer ones do is left out.
     */
    public static Inventory of(Manifest manifest) {
        return of(manifest, Optional.empty());
    }

    /** As the other one, on a cluster of a minor whose feature gates are as they are by default. */
    public static Inventory of(Manifest manifest, Target target) {
        return of(manifest, ServedApi.of(ApiHistory.load(), Minor.parse(target.kubernetesVersion())));
    }

    /** The resources of a manifest, without the fields that a cluster drops unread; also those inside lists. */
    public static Inventory of(Manifest manifest, ServedApi api) {
        return of(manifest, Optional.of(api));
    }

    private static Inventory of(Manifest manifest, Optional<ServedApi> api) {
        Inventory inventory = new Inventory(manifest.expected(), api);
        for (Resource<?> resource : manifest.resources()) {
            ResourceLists.forEach(resource.tree(), inventory::add);
        }
        manifest.declaredSecrets()
                .forEach(secret -> inventory.declare(DeclaredItem.of(secret, ClusterDefaults.NAMESPACE)));
        for (WorkloadKind kind : WorkloadKind.values()) {
            inventory.ofKind(kind.kind()).forEach(item -> inventory.addWorkload(kind, item));
        }
        return inventory;
    }

    /** What the cluster has besides, as {@code kind/name}, and keys of secrets as {@code Secret/name#key}. */
    public Set<String> expected() {
        return Collections.unmodifiableSet(expected);
    }

    private void add(Node node) {
        if (!(node instanceof Mapping tree)) {
            return;
        }
        String kind = Fields.textOrEmpty(tree, "kind");
        String apiVersion = Fields.textOrEmpty(tree, "apiVersion");
        Mapping metadata = Fields.at(tree, "metadata");
        if (Kinds.isOtherPolicy(apiVersion, kind)) {
            otherPolicies.add(kind + " " + Fields.textOrEmpty(metadata, "name"));
        }
        if (Kinds.isKnown(apiVersion, kind)) {
            String namespace = Kinds.hasNamespace(kind)
                    ? Fields.text(metadata, "namespace").orElse(ClusterDefaults.NAMESPACE)
                    : "";
            String name = Fields.text(metadata, "name").orElseGet(() -> Fields.textOrEmpty(metadata, "generateName"));
            put(kept(new Item(new ResourceRef(kind, namespace, name), tree)));
        }
    }

    private Item kept(Item item) {
        if (api.isEmpty()) {
            return item;
        }
        KeptFields kept = KeptFields.of(api.get(), item.tree());
        dropped.put(item.ref(), kept.dropped());
        return new Item(item.ref(), kept.tree());
    }

    private void declare(Item secret) {
        if (find(secret.ref()).isEmpty()) {
            put(secret);
        }
    }

    private void put(Item item) {
        if (item.ref().kind().equals("EndpointSlice")) {
            String service = item.labels().getOrDefault("kubernetes.io/service-name", "");
            servicesWithSlices.add(item.ref().sibling("Service", service));
        }
        kinds.computeIfAbsent(item.ref().kind(), kind -> new LinkedHashMap<>()).put(item.ref(), item);
    }

    private void addWorkload(WorkloadKind kind, Item item) {
        Workload workload = Workload.of(kind, item);
        workloads.add(workload);
        String namespace = workload.ref().namespace();
        workloadsByNamespace
                .computeIfAbsent(namespace, key -> new ArrayList<>())
                .add(workload);
        workload.podLabels()
                .forEach((key, value) -> workloadsByLabel
                        .computeIfAbsent(namespace + " " + key + "=" + value, label -> new ArrayList<>())
                        .add(workload));
    }

    /** Whether clusters are known to be of a minor, such as {@code 37} for 1.37, or a newer one. */
    public boolean isAtLeast(int minor) {
        return api.filter(known -> known.minor().number() >= minor).isPresent();
    }

    /** What the cluster serves; empty where its version is not known. */
    public Optional<ServedApi> api() {
        return api;
    }

    /** Whether the cluster keeps a field of a resource that has it: false where its version is not known. */
    public boolean keeps(ResourceRef ref, String field) {
        return api.isPresent() && !dropped.getOrDefault(ref, List.of()).contains(field);
    }

    /** All resources of a kind, in the order of the manifest. */
    public List<Item> ofKind(String kind) {
        return List.copyOf(kinds.getOrDefault(kind, Map.of()).values());
    }

    /** A resource by name. */
    public Optional<Item> find(ResourceRef ref) {
        return Optional.ofNullable(kinds.getOrDefault(ref.kind(), Map.of()).get(ref));
    }

    /** Whether the cluster has a resource besides the manifest: it says so itself, or every cluster has it. */
    public boolean isExpected(ResourceRef ref) {
        return ClusterDefaults.has(ref.kind(), ref.name()) || expected.contains(ref.kind() + "/" + ref.name());
    }

    /** That a resource which is named is missing; empty where the manifest has it, or the cluster does. */
    public Optional<String> missing(ResourceRef ref) {
        return find(ref).isPresent() || isExpected(ref) ? Optional.empty() : Optional.of("the manifest has no " + ref);
    }

    /** Whether an EndpointSlice belongs to a Service. */
    public boolean hasEndpointSlice(ResourceRef service) {
        return servicesWithSlices.contains(service);
    }

    /** The policies for connections that are not NetworkPolicies of Kubernetes, and not read here. */
    public List<String> otherPolicies() {
        return List.copyOf(otherPolicies);
    }

    /** Everything that makes pods: by kind, and in the order of the manifest. */
    public List<Workload> workloads() {
        return List.copyOf(workloads);
    }

    /**
     * The workloads of a namespace whose pods have all of these labels, from the template or by their controller; none
     * when there are no labels.
     */
    public List<Workload> selected(String namespace, Map<String, String> selector) {
        return selections.computeIfAbsent(List.of(namespace, selector), key -> select(namespace, selector));
    }

    private List<Workload> select(String namespace, Map<String, String> selector) {
        List<Workload> fewest = selector.isEmpty() ? List.of() : ofNamespace(namespace);
        for (Map.Entry<String, String> label : selector.entrySet()) {
            if (!ControllerLabels.isKnown(label.getKey())) {
                List<Workload> having = workloadsByLabel.getOrDefault(
                        namespace + " " + label.getKey() + "=" + label.getValue(), List.of());
                fewest = having.size() < fewest.size() ? having : fewest;
            }
        }
        return fewest.stream().filter(workload -> workload.mayHave(selector)).toList();
    }

    /** The workloads of a namespace. */
    public List<Workload> ofNamespace(String namespace) {
        return List.copyOf(workloadsByNamespace.getOrDefault(namespace, List.of()));
    }

    /** The namespaces that resources live in, sorted. */
    public List<String> namespaces() {
        TreeSet<String> names = new TreeSet<>(workloadsByNamespace.keySet());
        kinds.values().forEach(items -> items.keySet().forEach(ref -> names.add(ref.namespace())));
        ofKind("Namespace").forEach(item -> names.add(item.ref().name()));
        names.remove("");
        return List.copyOf(names);
    }
}
