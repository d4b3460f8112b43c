package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;

/**
 * A kind as requests name it.
 *
 * @param group its group; empty for the core group
 * @param version its version
 * @param kind its name
 * @param plural its name in URLs; empty where that is not known
 * @param isNamespaced whether its objects are in namespaces
 */
record ResourceKind(String group, String version, String kind, String plural, Answer isNamespaced) {

    boolean isNamespace() {
        return group.isEmpty() && kind.equals("Namespace");
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    ResourceKind in(String otherGroup, String otherVersion) {
        return new ResourceKind(otherGroup, otherVersion, kind, plural, isNamespaced);
    }

    /** What a request has in {@code kind}. */
    Mapping kindTree() {
        return tree().with("kind", Scalar.of(kind));
    }

    /** What a request has in {@code resource}. */
    Mapping resourceTree() {
        return tree().with("resource", Scalar.of(plural));
    }

    private Mapping tree() {
        return Mapping.empty().with("group", Scalar.of(group)).with("version", Scalar.of(version));
    }
}
