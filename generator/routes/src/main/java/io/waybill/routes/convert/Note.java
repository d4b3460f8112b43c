package io.waybill.routes.convert;

import io.waybill.explain.cluster.ResourceRef;

/**
 * What a person should know of a conversion.
 *
 * @param ingress the Ingress that it is about
 * @param field the annotation or field; empty for the Ingress as a whole
 * @param level how much it matters
 * @param message what became of it, or what it meant
 * @param fix what to do; empty when there is nothing to do
 */
public record Note(ResourceRef ingress, String field, Level level, String message, String fix) {

    /** How much a note matters. */
    public enum Level {
        /** It was converted, and means the same. */
        CONVERTED,
        /** It was converted, and means nearly the same. */
        ADVICE,
        /** It was not converted: a person has to decide. */
        DECISION
    }
}
