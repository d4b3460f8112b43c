package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.kubernetes.configuration.ConfigurationData;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The resources of a manifest that containers get values from, by kind, namespace and name. */
public final class Cluster {

    private final Map<List<String>, TypedObject> byName = new HashMap<>();
    private final Map<List<String>, List<TypedObject>> byKind = new HashMap<>();

    private final Map<String, SortedMap<String, Given>> declared = new HashMap<>();

    /**
     * Those among these resources.
     *
     * @param expected what the cluster has besides; keys of Secrets are there as {@code Secret/name#key}
     */
    public static Cluster of(List<TypedObject> resources, Set<String> expected) {
        Cluster cluster = new Cluster();
        for (String resource : expected) {
            int key = resource.indexOf('#');
            if (key > 0 && resource.startsWith("Secret/")) {
                String name = resource.substring("Secret/".length(), key);
                cluster.declared
                        .computeIfAbsent(name, any -> new TreeMap<>())
                        .put(resource.substring(key + 1), value("Secret", name, resource.substring(key + 1)));
            }
        }
        for (TypedObject resource : resources) {
            String namespace = namespace(resource);
            cluster.byName.putIfAbsent(List.of(resource.kindName(), namespace, name(resource)), resource);
            cluster.byKind
                    .computeIfAbsent(List.of(resource.kindName(), namespace), kind -> new ArrayList<>())
                    .add(resource);
        }
        return cluster;
    }

    /** The name of a resource. */
    public static String name(TypedObject resource) {
        return resource.objectOrEmpty("metadata").text("name");
    }

    /** The namespace of a resource; empty where it names none. */
    public static String namespace(TypedObject resource) {
        return resource.objectOrEmpty("metadata").text("namespace");
    }

    /** A resource by its name. */
    public Optional<TypedObject> find(String kind, String namespace, String name) {
        return Optional.ofNullable(byName.get(List.of(kind, namespace, name)));
    }

    /** The namespaces that have a resource of this kind and name, sorted. */
    public List<String> namespacesOf(String kind, String name) {
        return byName.keySet().stream()
                .filter(key -> key.get(0).equals(kind) && key.get(2).equals(name))
                .map(key -> key.get(1))
                .sorted()
                .toList();
    }

    /** The values of a ConfigMap or Secret by their keys, those of Secrets unknown; empty where it is not known. */
    Optional<SortedMap<String, Given>> values(String kind, String namespace, String name) {
        return find(kind, namespace, name)
                .map(Cluster::values)
                .or(() -> kind.equals("Secret") ? Optional.ofNullable(declared.get(name)) : Optional.empty());
    }

    private static SortedMap<String, Given> values(TypedObject source) {
        SortedMap<String, Given> values = new TreeMap<>();
        for (String key : ConfigurationData.keys(source.mapping())) {
            Given unknown = value(source.kindName(), name(source), key);
            values.put(
                    key,
                    ConfigurationData.text(source.kindName(), source.mapping(), key)
                            .map(text -> Given.of(text, unknown.source()))
                            .orElse(unknown));
        }
        return values;
    }

    private static Given value(String kind, String name, String key) {
        return Given.unknown(kind + " " + name + ", key " + key);
    }

    /** The resources of a kind in a namespace, in the order of the manifest. */
    public List<TypedObject> all(String kind, String namespace) {
        return byKind.getOrDefault(List.of(kind, namespace), List.of());
    }
}
