package io.waybill.schema.extract;

import org.jspecify.annotations.Nullable;

/**
 * A request that the client can make.
 *
 * @param verb what it does, as RBAC calls it
 * @param path the path of the URL, such as {@code /apis/apps/v1/namespaces/{namespace}/deployments}
 * @param modelName the model class that is sent (create) or received (list); null for other verbs
 */
record Operation(String verb, String path, @Nullable String modelName) {

    private static final String OBJECT = "/{name}";

    /** Whether the path ends in the plural of a kind or in one of its objects, and not in a subresource. */
    boolean isOfKind() {
        return isCollection() || path.endsWith(OBJECT);
    }

    /** Whether the path ends in the plural of a kind and not in an object or one of its subresources. */
    boolean isCollection() {
        return !path.contains("{name}") && !path.contains("/watch/");
    }

    boolean isNamespaced() {
        return path.contains("/namespaces/{namespace}/");
    }

    String plural() {
        String plural = path.endsWith(OBJECT) ? path.substring(0, path.length() - OBJECT.length()) : path;
        return plural.substring(plural.lastIndexOf('/') + 1);
    }

    /** The group in the path, empty for the core group. */
    String group() {
        String[] parts = path.split("/");
        return parts[1].equals("api") ? "" : parts[2];
    }

    String version() {
        String[] parts = path.split("/");
        return parts[1].equals("api") ? parts[2] : parts[3];
    }
}
