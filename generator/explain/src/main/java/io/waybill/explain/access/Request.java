package io.waybill.explain.access;

/**
 * What somebody asks of the API server.
 *
 * @param verb such as {@code get}
 * @param group the API group; empty for the core group
 * @param resource the plural, with the subresource behind a slash, such as {@code pods/log}; empty for a URL
 * @param name the name of one object; empty for none, as for {@code list} and {@code create}
 * @param namespace where it is; empty for resources that have none, and for all namespaces
 * @param url the path of what is not a resource, such as {@code /metrics}; empty for resources
 */
public record Request(String verb, String group, String resource, String name, String namespace, String url) {

    /**
     * A request for resources in no namespace, or in all.
     *
     * @param resource the plural with its group and subresource as kubectl takes them, such as {@code pods},
     *     {@code pods/log}, {@code deployments.apps} or {@code deployments.apps/scale}
     */
    public static Request of(String verb, String resource) {
        int slash = resource.indexOf('/');
        String whole = slash < 0 ? resource : resource.substring(0, slash);
        String subresource = slash < 0 ? "" : resource.substring(slash);
        int dot = whole.indexOf('.');
        return new Request(
                verb,
                dot < 0 ? "" : whole.substring(dot + 1),
                (dot < 0 ? whole : whole.substring(0, dot)) + subresource,
                "",
                "",
                "");
    }

    /** A request for a path that is not a resource. */
    public static Request url(String verb, String path) {
        return new Request(verb, "", "", "", "", path);
    }

    /** The same in a namespace. */
    public Request in(String otherNamespace) {
        return new Request(verb, group, resource, name, otherNamespace, url);
    }

    /** The same for one object. */
    public Request named(String otherName) {
        return new Request(verb, group, resource, otherName, namespace, url);
    }

    /** What is behind the slash; empty where there is none. */
    String subresource() {
        int slash = resource.indexOf('/');
        return slash < 0 ? "" : resource.substring(slash + 1);
    }

    /** Such as {@code get secrets "db" in shop}. */
    @Override
    public String toString() {
        if (!url.isEmpty()) {
            return verb + " " + url;
        }
        int slash = resource.indexOf('/');
        String plural = slash < 0 ? resource : resource.substring(0, slash);
        return verb + " " + plural + (group.isEmpty() ? "" : "." + group)
                + (slash < 0 ? "" : resource.substring(slash)) + (name.isEmpty() ? "" : " \"" + name + "\"")
                + (namespace.isEmpty() ? " everywhere" : " in " + namespace);
    }
}
