package io.waybill.blueprint.value;

import io.waybill.dsl.tree.Node;

/**
 * What the DSL says of a type in fewer words. An idiom writes something only if it renders the same data; the test of
 * the round trip holds each to it.
 */
public interface Idiom {

    /** None. */
    Idiom NONE = new Idiom() {};

    /** Begins the value by a shorter factory, if one writes the same, and covers the fields that it writes. */
    default void begin(Draft draft) {}

    /**
     * Sets a field by shorter steps.
     *
     * @param field its name; of the spec of a kind, {@code spec.name}
     * @param node its value
     * @return whether it did; if not, it added no step
     */
    default boolean field(Draft draft, String field, Node node) {
        return false;
    }
}
