// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Optional;

/**
 * The API type {@code acme.v1.Box}.
 */
public final class Box extends TypedValue<Box> {
    private static final Shape SHAPE = Shape.of("name", "lid");

    private Box(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static Box from(Mapping tree) {
        return new Box(tree, List.of());
    }

    /**
     * A value with what the API requires: {@code name}.
     */
    public static Box named(String name) {
        return new Box(Mapping.ofShape(SHAPE), List.of()).name(name);
    }

    /**
     * Sets {@code name}.
     */
    public Box name(String name) {
        return with(0, Scalar.of(name));
    }

    /**
     * The value of {@code name}.
     */
    public String name() {
        return required(0, Read::string);
    }

    /**
     * Sets {@code lid}.
     */
    public Box lid(Payload lid) {
        return with(1, lid);
    }

    /**
     * The value of {@code lid}; empty if absent.
     */
    public Optional<Payload> lid() {
        return optional(1, node -> Payload.from(Read.mapping(node)));
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Box view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Box(newTree, newCarried);
    }
}
