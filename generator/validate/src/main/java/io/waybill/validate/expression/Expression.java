package io.waybill.validate.expression;

import io.waybill.dsl.tree.Node;
import java.util.Map;

/** An expression that compiles. Safe for several threads. */
public interface Expression {

    /** What one evaluation may cost on an API server. */
    long LIMIT = 1_000_000;

    /** What all expressions of a policy, or all rules for a custom resource, may cost together on an API server. */
    long BUDGET = 10_000_000;

    /**
     * What an evaluation came to.
     *
     * @param value a text, a boolean or a number; any other result as text
     * @param cost what it cost, in the units of the API server
     */
    record Outcome(Object value, long cost) {}

    /** What an evaluation came to, as the language has it. */
    interface Result {

        /** A text, a boolean or a number; any other result as text. */
        Object plain();

        /** Whether it is null. */
        boolean isNull();

        /**
         * The result as a tree.
         *
         * @throws ExpressionException when it has parts that JSON cannot have
         */
        Node tree() throws ExpressionException;

        /** What it cost, in the units of the API server. */
        long cost();
    }

    /** Whether it uses a variable. */
    boolean uses(String variable);

    /** The type of its result. */
    ExpressionType type();

    /**
     * What it can cost at most by the limits of a type; {@link Long#MAX_VALUE} and more as that.
     *
     * @param self the type of the value that it is about
     */
    long estimatedCost(ExpressionType self);

    /**
     * Evaluates it.
     *
     * @param values the value of each variable; an optional variable may be left out
     * @param limit what it may cost
     * @throws ExpressionException when it fails: a key is not there, a number overflows, or it costs too much
     */
    Outcome evaluate(Map<String, Node> values, long limit) throws ExpressionException;

    /**
     * Evaluates it as one of the expressions of a policy.
     *
     * @param limit what it may cost
     * @throws ExpressionException when it fails, or when it needs a value that is not known
     */
    Result evaluate(Activation activation, long limit) throws ExpressionException;

    /**
     * Evaluates it within what a server grants.
     *
     * @param values the value of each variable; an optional variable may be left out
     * @return a text, a boolean or a number; any other result as text
     * @throws ExpressionException when it fails: a key is not there, a number overflows, or it costs too much
     */
    default Object evaluate(Map<String, Node> values) throws ExpressionException {
        return evaluate(values, LIMIT).value();
    }
}
