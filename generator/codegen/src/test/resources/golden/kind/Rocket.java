// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Optional;

/**
 * The API type {@code acme.v1.Rocket}.
 */
public final class Rocket extends Resource<Rocket> {
    private static final Shape SHAPE = Shape.of("apiVersion", "kind", "metadata", "spec", "status");

    private Rocket(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static Rocket from(Mapping tree) {
        return new Rocket(tree, List.of());
    }

    /**
     * A value with what the API requires: {@code spec}.
     */
    public static Rocket named(String name, RocketSpec spec) {
        return new Rocket(Mapping.ofShape(SHAPE), List.of()).head("acme.io/v1", "Rocket", name).spec(spec);
    }

    @Override
    public boolean isNamespaced() {
        return true;
    }

    /**
     * Sets {@code spec}.
     */
    public Rocket spec(RocketSpec spec) {
        return with(3, spec);
    }

    /**
     * The value of {@code spec}.
     */
    public RocketSpec spec() {
        return required(3, node -> RocketSpec.from(Read.mapping(node)));
    }

    /**
     * Sets {@code status}.
     */
    public Rocket status(Node status) {
        return with(4, status);
    }

    /**
     * The value of {@code status}; empty if absent.
     */
    public Optional<Node> status() {
        return optional(4, Read::any);
    }

    /**
     * Sets {@code fuel}.
     */
    public Rocket fuel(String fuel) {
        return spec(spec().fuel(fuel));
    }

    /**
     * Sets {@code stages}.
     */
    public Rocket stages(List<String> stages) {
        return spec(spec().stages(stages));
    }

    /**
     * Appends to {@code stages}.
     */
    public Rocket stage(String stage, String... more) {
        return spec(spec().stage(stage, more));
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Rocket view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Rocket(newTree, newCarried);
    }
}
