package io.waybill.validate.expression;

import java.util.Optional;

/** Says what users may do, as far as it is known. */
@FunctionalInterface
public interface Authority {

    /** What is known of no user. */
    Authority UNKNOWN = access -> Optional.empty();

    /**
     * What somebody wants to do.
     *
     * @param serviceAccount {@code namespace/name} of the service account that it is; empty for whoever sends the request
     * @param verb such as {@code get}
     * @param path the path of what is no resource; empty for a resource
     * @param object the resource
     */
    record Access(Optional<String> serviceAccount, String verb, String path, Resource object) {}

    /**
     * A resource of the API; what is not given is empty.
     *
     * @param group its group
     * @param plural its name in URLs, such as {@code pods}
     * @param part such as {@code status}
     * @param namespace the namespace; empty for all
     * @param name the name; empty for all
     */
    record Resource(String group, String plural, String part, String namespace, String name) {

        /** What is no resource. */
        public static final Resource NONE = new Resource("", "", "", "", "");
    }

    /** Whether it is allowed; empty where that is not known. */
    Optional<Boolean> allows(Access access);
}
