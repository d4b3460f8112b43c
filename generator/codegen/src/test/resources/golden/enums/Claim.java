// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.core.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The API type {@code core.v1.Claim}.
 */
public final class Claim extends TypedValue<Claim> {
    private static final Shape SHAPE = Shape.of("protocol", "accessModes", "rule");

    private Claim(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static Claim from(Mapping tree) {
        return new Claim(tree, List.of());
    }

    /**
     * A value with what the API requires: {@code rule}.
     */
    public static Claim of(String rule) {
        return new Claim(Mapping.ofShape(SHAPE), List.of()).rule(rule);
    }

    /**
     * A value with what the API requires: {@code rule}.
     */
    public static Claim of(Rule rule) {
        return new Claim(Mapping.ofShape(SHAPE), List.of()).rule(rule);
    }

    /**
     * Sets {@code protocol}.
     */
    public Claim protocol(String protocol) {
        return with(0, Scalar.of(protocol));
    }

    /**
     * Sets {@code protocol}.
     */
    public Claim protocol(Protocol protocol) {
        return protocol(protocol.text());
    }

    /**
     * The value of {@code protocol}; empty if absent.
     */
    public Optional<String> protocol() {
        return optional(0, Read::string);
    }

    /**
     * Sets {@code accessModes}.
     */
    public Claim accessModes(List<String> accessModes) {
        return with(1, Sequence.of(accessModes, element -> Scalar.of(element)));
    }

    /**
     * Appends to {@code accessModes}.
     */
    public Claim accessMode(AccessMode accessMode, AccessMode... more) {
        return appendAll(1, accessMode.text(), Stream.of(more).map(AccessMode::text).toArray(String[]::new));
    }

    /**
     * Appends to {@code accessModes}.
     */
    public Claim accessMode(String accessMode, String... more) {
        return appendAll(1, accessMode, more);
    }

    /**
     * The items of {@code accessModes}; empty if absent.
     */
    public List<String> accessModes() {
        return list(1, Read::string);
    }

    /**
     * Sets {@code rule}.
     */
    public Claim rule(String rule) {
        return with(2, Scalar.of(rule));
    }

    /**
     * Sets {@code rule}.
     */
    public Claim rule(Rule rule) {
        return rule(rule.text());
    }

    /**
     * The value of {@code rule}.
     */
    public String rule() {
        return required(2, Read::string);
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Claim view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Claim(newTree, newCarried);
    }
}
