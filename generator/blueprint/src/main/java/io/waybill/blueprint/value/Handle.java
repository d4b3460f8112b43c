package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code.Variable;
import io.waybill.dsl.tree.Mapping;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource that others can name: one of the input, or a Secret that the cluster has.
 *
 * @param kind its kind
 * @param namespace its namespace, empty where it names none
 * @param name its name
 * @param tree its data, in the API version that the DSL has
 * @param variable the Java variable
 * @param typeName the API type of that variable
 * @param uses those that it names
 */
public record Handle(
        String kind,
        String namespace,
        String name,
        Mapping tree,
        Variable variable,
        String typeName,
        Set<Handle> uses) {

    /** A resource that names no others so far. */
    public Handle(String kind, String namespace, String name, Mapping tree, Variable variable, String typeName) {
        this(kind, namespace, name, tree, variable, typeName, new LinkedHashSet<>());
    }

    /** How messages call it, such as {@code ConfigMap/settings}, whether it has a type or not. */
    public String title() {
        return Trees.text(tree, "kind").orElse(kind) + "/" + name;
    }

    /** Whether this names the other, directly or not. */
    public boolean reaches(Handle other) {
        return equals(other) || uses.stream().anyMatch(used -> used.reaches(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
