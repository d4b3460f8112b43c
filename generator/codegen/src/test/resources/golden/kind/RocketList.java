// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Optional;

/**
 * The API type {@code acme.v1.RocketList}.
 */
public final class RocketList extends TypedValue<RocketList> {
    private static final Shape SHAPE = Shape.of("apiVersion", "kind", "metadata", "items");

    private RocketList(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static RocketList from(Mapping tree) {
        return new RocketList(tree, List.of());
    }

    /**
     * A value with what the API requires: {@code items}.
     */
    public static RocketList of(List<Rocket> items) {
        return new RocketList(Mapping.ofShape(SHAPE), List.of()).apiVersion("acme.io/v1").kind("RocketList").items(items);
    }

    /**
     * Sets {@code apiVersion}.
     */
    public RocketList apiVersion(String apiVersion) {
        return with(0, Scalar.of(apiVersion));
    }

    /**
     * The value of {@code apiVersion}; empty if absent.
     */
    public Optional<String> apiVersion() {
        return optional(0, Read::string);
    }

    /**
     * Sets {@code kind}.
     */
    public RocketList kind(String kind) {
        return with(1, Scalar.of(kind));
    }

    /**
     * The value of {@code kind}; empty if absent.
     */
    public Optional<String> kind() {
        return optional(1, Read::string);
    }

    /**
     * Sets {@code metadata}.
     */
    public RocketList metadata(Node metadata) {
        return with(2, metadata);
    }

    /**
     * The value of {@code metadata}.
     */
    public Node metadata() {
        return required(2, Read::any);
    }

    /**
     * Sets {@code items}.
     */
    public RocketList items(List<Rocket> items) {
        return withAll(3, items);
    }

    /**
     * Appends to {@code items}.
     */
    public RocketList item(Rocket item) {
        return append(3, item);
    }

    /**
     * The items of {@code items}; empty if absent.
     */
    public List<Rocket> items() {
        return list(3, node -> Rocket.from(Read.mapping(node)));
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected RocketList view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new RocketList(newTree, newCarried);
    }
}
