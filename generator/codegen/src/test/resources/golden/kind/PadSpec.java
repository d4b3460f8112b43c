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
 * The API type {@code acme.v1.PadSpec}.
 */
public final class PadSpec extends TypedValue<PadSpec> {
    private static final Shape SHAPE = Shape.of("metadata", "site");

    private PadSpec(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static PadSpec from(Mapping tree) {
        return new PadSpec(tree, List.of());
    }

    /**
     * A value with no further fields set.
     */
    public static PadSpec of() {
        return new PadSpec(Mapping.ofShape(SHAPE), List.of());
    }

    /**
     * Sets {@code metadata}.
     */
    public PadSpec metadata(String metadata) {
        return with(0, Scalar.of(metadata));
    }

    /**
     * The value of {@code metadata}; empty if absent.
     */
    public Optional<String> metadata() {
        return optional(0, Read::string);
    }

    /**
     * Sets {@code site}.
     */
    public PadSpec site(String site) {
        return with(1, Scalar.of(site));
    }

    /**
     * The value of {@code site}; empty if absent.
     */
    public Optional<String> site() {
        return optional(1, Read::string);
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected PadSpec view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new PadSpec(newTree, newCarried);
    }
}
