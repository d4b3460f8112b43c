package io.waybill.validate.references;

import io.waybill.kubernetes.kind.ClusterDefaults;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.pod.MadePods;
import io.waybill.validate.ResourceId;
import io.waybill.validate.ResourceTable;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The resources of a set, found by kind and name, and their pods, found by label. */
final class Inventory {

    /** Up to so many names are worked out each time; very many resources have few. */
    private static final int FEW_NAMES = 16;

    private final Set<String> expected;
    private final MadeSecrets made;
    private final Map<String, List<TypedObject>> byKind = new LinkedHashMap<>();
    private final ResourceTable<TypedObject> byName = new ResourceTable<>(Inventory::key);
    private final List<Workload> workloads = new ArrayList<>();
    private final Map<String, PodIndex> byNamespace = new HashMap<>();
    private final Map<String, List<Map<String, String>>> madePods = new HashMap<>();
    private final IdentityHashMap<TypedObject, Set<String>> contents = new IdentityHashMap<>();
    private final Set<List<Object>> reported = new HashSet<>();

    Inventory(List<TypedObject> resources, List<TypedObject> customResources, Set<String> expected) {
        this.expected = expected;
        this.made = MadeSecrets.of(customResources);
        resources.forEach(this::add);
        customResources.forEach(this::addCustom);
    }

    /** A custom resource is found by name, and pods that it has a template of by their labels. */
    private void addCustom(TypedObject resource) {
        String namespace = resource.objectOrEmpty("metadata").text("namespace");
        byName.putIfAbsent(resource);
        Map<String, String> labels = MadePods.labels(resource.mapping());
        if (!labels.isEmpty()) {
            madePods.computeIfAbsent(namespace, any -> new ArrayList<>()).add(labels);
        }
        Workload.ofCustom(resource)
                .ifPresent(workload -> byNamespace
                        .computeIfAbsent(namespace, any -> new PodIndex())
                        .add(workload));
    }

    private void add(TypedObject resource) {
        byKind.computeIfAbsent(resource.kindName(), kind -> new ArrayList<>()).add(resource);
        byName.putIfAbsent(resource);
        Workload.of(resource).ifPresent(workload -> {
            workloads.add(workload);
            byNamespace
                    .computeIfAbsent(namespace(resource), any -> new PodIndex())
                    .add(workload);
        });
    }

    static String name(TypedObject resource) {
        return resource.object("metadata")
                .map(metadata -> metadata.text("name"))
                .orElse("");
    }

    /** The namespace of a resource; empty for one that names none, or whose kind has none. */
    static String namespace(TypedObject resource) {
        return resource.isNamespaced()
                ? resource.object("metadata")
                        .map(metadata -> metadata.text("namespace"))
                        .orElse("")
                : "";
    }

    List<TypedObject> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    List<Workload> workloads() {
        return workloads;
    }

    /** The Secrets that custom resources make. */
    MadeSecrets made() {
        return made;
    }

    Optional<TypedObject> find(String kind, String namespace, String name) {
        return Optional.ofNullable(byName.get(key(kind, namespace, name)));
    }

    private static ResourceId key(TypedObject resource) {
        String namespace =
                resource.isCustom() ? resource.objectOrEmpty("metadata").text("namespace") : namespace(resource);
        return key(resource.kindName(), namespace, name(resource));
    }

    /** References name kinds without a version. */
    private static ResourceId key(String kind, String namespace, String name) {
        return new ResourceId("", kind, namespace, name);
    }

    /** The workloads of a namespace whose pods a selector selects, or pods that a controller makes of something else. */
    Selection selected(String namespace, LabelSelector selector) {
        PodIndex pods = byNamespace.get(namespace);
        Selection selection = pods == null ? Selection.NONE : pods.select(selector);
        boolean areMade = !selector.isEmpty()
                && selection.isEmpty()
                && madePods.getOrDefault(namespace, List.of()).stream().anyMatch(selector::matches);
        return areMade ? Selection.OF_MADE_PODS : selection;
    }

    /**
     * Whether a resource has something by that name, of which it may have very many.
     *
     * @param names lists all that it has; always the same for one resource
     */
    boolean has(TypedObject resource, String name, Function<TypedObject, Stream<String>> names) {
        Set<String> known = contents.get(resource);
        if (known == null) {
            known = names.apply(resource).collect(Collectors.toSet());
            if (known.size() > FEW_NAMES) {
                contents.put(resource, known);
            }
        }
        return known.contains(name);
    }

    /** How messages call a resource. */
    static String title(TypedObject resource) {
        String namespace = namespace(resource);
        return resource.kindName() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name(resource);
    }

    /**
     * Warns of a name that leads to no resource of the set and to none that is expected elsewhere; once for each
     * resource that has it.
     *
     * @param object what has the name
     * @param field where it has it
     * @return the resource, when the set has it
     */
    Optional<TypedObject> require(TypedObject object, String field, String kind, String namespace, String name) {
        Optional<TypedObject> found = find(kind, namespace, name);
        boolean isMade = kind.equals("Secret") && made.has(namespace, name);
        boolean missing = found.isEmpty() && !name.isEmpty() && !isMade && !isExpected(kind, name);
        if (missing && reported.add(List.of(object.resource(), kind, namespace, name))) {
            object.warning(
                    Rule.MISSING_REFERENCE,
                    field,
                    "There is no " + kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name + " here.",
                    "Add it, or say that the cluster has it: expects(\"" + kind + "\", \"" + name
                            + "\") on the manifest, or --expects " + kind + "/" + name + ".");
        }
        return found;
    }

    private boolean isExpected(String kind, String name) {
        return expected.contains(kind + "/" + name) || ClusterDefaults.has(kind, name);
    }
}
