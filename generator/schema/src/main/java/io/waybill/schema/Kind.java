package io.waybill.schema;

/**
 * A kind that the API server serves.
 *
 * @param group the API group, empty for the core group
 * @param version the version within the group, such as {@code v1}
 * @param name the kind, such as {@code Deployment}
 * @param plural the name in URLs, such as {@code deployments}
 * @param namespaced whether its objects live in a namespace
 * @param typeName the name of its {@link ObjectType}
 * @param span the minors that serve it
 */
public record Kind(
        String group, String version, String name, String plural, boolean namespaced, String typeName, Span span) {

    /** Group and version as manifests write them: {@code apps/v1}, or {@code v1} for the core group. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
