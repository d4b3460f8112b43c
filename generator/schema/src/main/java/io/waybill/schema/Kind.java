package io.waybill.schema;

import java.util.Set;

/**
 * A kind that the API server serves.
 *
 * @param group the API group, empty for the core group
 * @param version the version within the group, such as {@code v1}
 * @param name the kind, such as {@code Deployment}
 * @param plural the name in URLs, such as {@code deployments}
 * @param namespaced whether its objects live in a namespace
 * @param typeName the name of its {@link ObjectType}
 * @param verbs what can be done with its objects, as RBAC calls it; not what only parts of them offer, such as {@code
 *     pods/exec}
 * @param span the minors that serve it
 */
public record Kind(
        String group,
        String version,
        String name,
        String plural,
        boolean namespaced,
        String typeName,
        Set<String> verbs,
        Span span) {

    /** What almost every kind offers. */
    public static final Set<String> ALL_VERBS =
            Set.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    /** A kind. */
    public Kind {
        verbs = Set.copyOf(verbs);
    }

    /** Group and version as manifests write them: {@code apps/v1}, or {@code v1} for the core group. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The same kind with other verbs. */
    public Kind offering(Set<String> others) {
        return new Kind(group, version, name, plural, namespaced, typeName, others, span);
    }

    /** The same kind in other minors. */
    public Kind in(Span others) {
        return new Kind(group, version, name, plural, namespaced, typeName, verbs, others);
    }
}
