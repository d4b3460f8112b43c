package io.waybill.validate.expression;

import io.waybill.dsl.tree.Node;
import java.util.Map;

/**
 * What the expressions of a policy see.
 *
 * @param values the value of each variable, in which {@link Unknown} stands for what is not known
 * @param composed the values of {@code variables}, by name
 * @param authority what {@code authorizer} asks
 */
public record Activation(Map<String, Node> values, Map<String, Composed> composed, Authority authority) {

    /** A value that is computed when an expression asks for it. */
    @FunctionalInterface
    public interface Composed {

        /**
         * The value, computed once.
         *
         * @throws ExpressionException when there is none
         */
        Expression.Result get() throws ExpressionException;
    }
}
