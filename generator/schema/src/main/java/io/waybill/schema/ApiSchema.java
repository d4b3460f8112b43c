package io.waybill.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds and types of one API: what one Kubernetes minor serves, or what a set of custom resources adds. */
public final class ApiSchema {

    private final Map<String, Kind> kinds;
    private final TypeSource types;

    private ApiSchema(Map<String, Kind> kinds, TypeSource types) {
        this.kinds = kinds;
        this.types = types;
    }

    /** A schema of these kinds and types. */
    public static ApiSchema of(Collection<Kind> kinds, Collection<ObjectType> types) {
        return of(kinds, TypeSource.of(types));
    }

    static ApiSchema of(Collection<Kind> kinds, TypeSource types) {
        Map<String, Kind> kindsByKey = new LinkedHashMap<>();
        kinds.forEach(kind -> kindsByKey.put(key(kind.apiVersion(), kind.name()), kind));
        return new ApiSchema(kindsByKey, types);
    }

    /** This schema and another one; where both have a kind or type, the other's counts. */
    public ApiSchema and(ApiSchema other) {
        Map<String, Kind> allKinds = new LinkedHashMap<>(kinds);
        allKinds.putAll(other.kinds);
        return new ApiSchema(allKinds, types.and(other.types));
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
        return types.type(name);
    }

    /** All types, in the order of the facts file. */
    public List<ObjectType> types() {
        return types.all();
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }
}
