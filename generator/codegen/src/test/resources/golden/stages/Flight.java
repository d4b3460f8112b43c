// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.acme.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Read;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The API type {@code acme.v1.Flight}.
 */
public final class Flight extends TypedValue<Flight> {
    private static final Shape SHAPE = Shape.of("name", "crew", "date", "from", "note", "to");

    private Flight(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Returns a view of an existing mapping.
     */
    public static Flight from(Mapping tree) {
        return new Flight(tree, List.of());
    }

    /**
     * Starts a value; each stage sets one field that the API requires.
     */
    public static NeedsName named() {
        return name -> crew -> date -> from -> to -> new Flight(Mapping.ofShape(SHAPE), List.of()).name(name).crew(crew).date(date).from(from).to(to);
    }

    /**
     * Sets {@code name}.
     */
    public Flight name(String name) {
        return with(0, Scalar.of(name));
    }

    /**
     * The value of {@code name}.
     */
    public String name() {
        return required(0, Read::string);
    }

    /**
     * Sets {@code crew}.
     */
    public Flight crew(int crew) {
        return with(1, Scalar.of(crew));
    }

    /**
     * The value of {@code crew}.
     */
    public int crew() {
        return required(1, Read::int32);
    }

    /**
     * Sets {@code date}.
     */
    public Flight date(Instant date) {
        return with(2, Scalar.of(date.toString()));
    }

    /**
     * The value of {@code date}.
     */
    public Instant date() {
        return required(2, Read::instant);
    }

    /**
     * Sets {@code from}.
     */
    public Flight from(String from) {
        return with(3, Scalar.of(from));
    }

    /**
     * The value of {@code from}.
     */
    public String from() {
        return required(3, Read::string);
    }

    /**
     * Sets {@code note}.
     */
    public Flight note(String note) {
        return with(4, Scalar.of(note));
    }

    /**
     * The value of {@code note}; empty if absent.
     */
    public Optional<String> note() {
        return optional(4, Read::string);
    }

    /**
     * Sets {@code to}.
     */
    public Flight to(String to) {
        return with(5, Scalar.of(to));
    }

    /**
     * The value of {@code to}.
     */
    public String to() {
        return required(5, Read::string);
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected Flight view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new Flight(newTree, newCarried);
    }

    /**
     * Requires {@code name}.
     */
    @FunctionalInterface
    public interface NeedsName {
        /**
         * Sets {@code name}.
         */
        NeedsCrew name(String name);
    }

    /**
     * Requires {@code crew}.
     */
    @FunctionalInterface
    public interface NeedsCrew {
        /**
         * Sets {@code crew}.
         */
        NeedsDate crew(int crew);
    }

    /**
     * Requires {@code date}.
     */
    @FunctionalInterface
    public interface NeedsDate {
        /**
         * Sets {@code date}.
         */
        NeedsFrom date(Instant date);
    }

    /**
     * Requires {@code from}.
     */
    @FunctionalInterface
    public interface NeedsFrom {
        /**
         * Sets {@code from}.
         */
        NeedsTo from(String from);
    }

    /**
     * Requires {@code to}.
     */
    @FunctionalInterface
    public interface NeedsTo {
        /**
         * Sets {@code to}.
         */
        Flight to(String to);
    }
}
