package io.waybill.schema.extract;

/**
 * A request that the client can make.
 *
 * @param verb what it does: {@code create} or {@code list}
 * @param path the path of the URL, such as {@code /apis/apps/v1/namespaces/{namespace}/deployments}
 * @param modelName the model class that is sent (create) or received (list)
 */
record Operation(String verb, String path, String modelName) {

    /** Whether the path ends in the plural of a kind and not in an object or one of its subresources. */
    boolean isCollection() {
        return !path.contains("{name}") && !path.contains("/watch/");
    }

    boolean isNamespaced() {
        return path.contains("/namespaces/{namespace}/");
    }

    String plural() {
        return path.substring(path.lastIndexOf('/') + 1);
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
