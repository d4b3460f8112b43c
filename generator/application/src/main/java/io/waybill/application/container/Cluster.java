package io.waybill.application.container;

import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of a manifest that containers get values from, by kind, namespace and name. */
public final class Cluster {

    private final Map<List<String>, TypedObject> byName = new HashMap<>();
    private final Map<List<String>, List<TypedObject>> byKind = new HashMap<>();

    /** Those among these resources. */
    public static Cluster of(List<TypedObject> resources) {
        Cluster cluster = new Cluster();
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

    /** The resources of a kind in a namespace, in the order of the manifest. */
    public List<TypedObject> all(String kind, String namespace) {
        return byKind.getOrDefault(List.of(kind, namespace), List.of());
    }
}
