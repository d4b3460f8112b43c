package io.waybill.rules;

import io.waybill.dsl.tree.Mapping;

/**
 * What a rule is asked of, and where it is.
 *
 * @param value what the rule sees
 * @param resource the resource that it is or is in; empty for all of them together
 * @param path where it is in that resource; empty for the resource itself
 */
record Part<S>(S value, Mapping resource, String path) {

    static <S> Part<S> of(S value, Mapping resource) {
        return new Part<>(value, resource, "");
    }
}
