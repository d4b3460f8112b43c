// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import java.util.List;

/**
 * The API type {@code acme.v1.Leg}.
 */
public final class Leg extends TypedValue<Leg> {
    private static final Shape SHAPE = Shape.of("a", "b", "c", "d");

    private Leg(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static Leg from(Mapping tree) {
        return new Leg(tree, List.of());
    }

    /**
     * A value with what the API requires: {@code d}, {@code c}, {@code b}, {@code a}.
     */
    public static Leg of(String d, int c, boolean b, IntOrString a) {
        return new Leg(Mapping.ofShape(SHAPE), List.of()).d(d).c(c).b(b).a(a);
    }

    /**
     * Sets {@code a}.
     */
    public Leg a(IntOrString a) {
        return with(0, a.toNode());
    }

    /**
     * Sets {@code a}.
     */
    public Leg a(int a) {
        return a(IntOrString.of(a));
    }

    /**
     * Sets {@code a}.
     */
    public Leg a(String a) {
        return a(IntOrString.of(a));
    }

    /**
     * The value of {@code a}.
     */
    public IntOrString a() {
        return required(0, IntOrString::from);
    }

    /**
     * Sets {@code b}.
     */
    public Leg b(boolean b) {
        return with(1, Scalar.of(b));
    }

    /**
     * The value of {@code b}.
     */
    public boolean b() {
        return required(1, Read::bool);
    }

    /**
     * Sets {@code c}.
     */
    public Leg c(int c) {
        return with(2, Scalar.of(c));
    }

    /**
     * The value of {@code c}.
     */
    public int c() {
        return required(2, Read::int32);
    }

    /**
     * Sets {@code d}.
     */
    public Leg d(String d) {
        return with(3, Scalar.of(d));
    }

    /**
     * The value of {@code d}.
     */
    public String d() {
        return required(3, Read::string);
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Leg view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Leg(newTree, newCarried);
    }
}
