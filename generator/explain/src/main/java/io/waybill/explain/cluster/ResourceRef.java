package io.waybill.explain.cluster;

/**
 * What a resource is called.
 *
 * @param kind such as {@code Service}
 * @param namespace where it lives, {@code default} for one that says nothing; empty for kinds without a namespace
 * @param name its name
 */
public record ResourceRef(String kind, String namespace, String name) implements Comparable<ResourceRef> {

    /** Another resource of the same namespace. */
    public ResourceRef sibling(String otherKind, String otherName) {
        return new ResourceRef(otherKind, namespace, otherName);
    }

    /** By namespace, kind and name. */
    @Override
    public int compareTo(ResourceRef other) {
        int byNamespace = namespace.compareTo(other.namespace);
        int byKind = byNamespace != 0 ? byNamespace : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    /** Such as {@code Service jds/mysql}. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
