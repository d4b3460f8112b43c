package io.waybill.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds and types of one API: what one Kubernetes minor serves, or what a set of custom resources adds. */
public final class ApiSchema {

    private final Map<String, Kind> kinds;
    private final Map<String, ObjectType> types;

    private ApiSchema(Map<String, Kind> kinds, Map<String, ObjectType> types) {
        this.kinds = kinds;
        this.types = types;
    }

    /** A schema of these kinds and types. */
    public static ApiSchema of(Collection<Kind> kinds, Collection<ObjectType> types) {
        Map<String, Kind> kindsByKey = new LinkedHashMap<>();
        kinds.forEach(kind -> kindsByKey.put(key(kind.apiVersion(), kind.name()), kind));
        Map<String, ObjectType> typesByName = new LinkedHashMap<>();
        types.forEach(type -> typesByName.put(type.name(), type));
        return new ApiSchema(kindsByKey, typesByName);
    }

    /** This schema and another one; where both have a kind or type, the other's counts. */
    public ApiSchema and(ApiSchema other) {
        Map<String, Kind> allKinds = new LinkedHashMap<>(kinds);
        allKinds.putAll(other.kinds);
        Map<String, ObjectType> allTypes = new LinkedHashMap<>(types);
        allTypes.putAll(other.types);
        return new ApiSchema(allKinds, allTypes);
    }

    /** The kind that manifests call by this {@code apiVersion} and {@code kind}. */
    public Optional<Kind> kind(String apiVersion, String kind) {
        return Optional.ofNullable(kinds.get(key(apiVersion, kind)));
    }

    /** All kinds, in the order of the facts file. */
    public List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** The type of that name. */
    public Optional<ObjectType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** All types, in the order of the facts file. */
    public List<ObjectType> types() {
        return List.copyOf(types.values());
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }
}
