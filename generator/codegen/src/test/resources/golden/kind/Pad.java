// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Optional;

/**
 * The API type {@code acme.v1.Pad}.
 */
public final class Pad extends Resource<Pad> {
    private static final Shape SHAPE = Shape.of("apiVersion", "kind", "metadata", "spec");

    private Pad(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static Pad from(Mapping tree) {
        return new Pad(tree, List.of());
    }

    /**
     * A value with no further fields set.
     */
    public static Pad named(String name) {
        return new Pad(Mapping.ofShape(SHAPE), List.of()).head("acme.io/v1", "Pad", name);
    }

    @Override
    public boolean isNamespaced() {
        return false;
    }

    /**
     * Sets {@code spec}.
     */
    public Pad spec(PadSpec spec) {
        return with(3, spec);
    }

    /**
     * The value of {@code spec}; empty if absent.
     */
    public Optional<PadSpec> spec() {
        return optional(3, node -> PadSpec.from(Read.mapping(node)));
    }

    /**
     * Sets {@code site}.
     */
    public Pad site(String site) {
        return spec(spec().orElseGet(PadSpec::of).site(site));
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Pad view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Pad(newTree, newCarried);
    }
}
