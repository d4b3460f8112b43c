// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/**
 * The API type {@code acme.v1.RocketSpec}.
 */
public final class RocketSpec extends TypedValue<RocketSpec> {
    private static final Shape SHAPE = Shape.of("fuel", "stages");

    private RocketSpec(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static RocketSpec from(Mapping tree) {
        return new RocketSpec(tree, List.of());
    }

    /**
     * A value with what the API requires: {@code fuel}.
     */
    public static RocketSpec of(String fuel) {
        return new RocketSpec(Mapping.ofShape(SHAPE), List.of()).fuel(fuel);
    }

    /**
     * Sets {@code fuel}.
     */
    public RocketSpec fuel(String fuel) {
        return with(0, Scalar.of(fuel));
    }

    /**
     * The value of {@code fuel}.
     */
    public String fuel() {
        return required(0, Read::string);
    }

    /**
     * Sets {@code stages}.
     */
    public RocketSpec stages(List<String> stages) {
        return with(1, Sequence.of(stages, element -> Scalar.of(element)));
    }

    /**
     * Appends to {@code stages}.
     */
    public RocketSpec stage(String stage, String... more) {
        return appendAll(1, stage, more);
    }

    /**
     * The items of {@code stages}; empty if absent.
     */
    public List<String> stages() {
        return list(1, Read::string);
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected RocketSpec view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new RocketSpec(newTree, newCarried);
    }
}
