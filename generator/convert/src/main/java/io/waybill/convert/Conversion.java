package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;

/** Rewrites the fields of a resource for another API version; the apiVersion itself is set by the caller. */
interface Conversion {

    /** Versions that have the same fields, as far as they have them. */
    Conversion SAME_FIELDS = (resource, step, notes) -> resource;

    /** The resource with its fields rewritten. What a person has to decide first is noted. */
    Mapping convert(Mapping resource, Step step, Notes notes);

    /**
     * From which version to which.
     *
     * @param kind the kind
     * @param from the apiVersion it has
     * @param to the apiVersion it is to have
     * @param api what the target serves
     */
    record Step(String kind, String from, String to, ServedApi api) {}
}
