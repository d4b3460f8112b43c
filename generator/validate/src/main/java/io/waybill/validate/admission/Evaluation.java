package io.waybill.validate.admission;

import io.waybill.dsl.tree.Node;
import io.waybill.validate.admission.CompiledPolicy.Named;
import io.waybill.validate.expression.Activation;
import io.waybill.validate.expression.Activation.Composed;
import io.waybill.validate.expression.Authority;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.Expression.Result;
import io.waybill.validate.expression.ExpressionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of expressions of a policy over the same values, within what an API server grants them together.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/cel/activation.go and pkg/apis/cel/config.go.
 */
final class Evaluation {

    /** What the match conditions of a policy may cost together. */
    static final long BUDGET_OF_CONDITIONS = Expression.BUDGET / 4;

    private final Activation activation;
    private long budget;

    Evaluation(Map<String, Node> values, List<Named> variables, Authority authority, long budget) {
        Map<String, Composed> composed = new LinkedHashMap<>();
        this.activation = new Activation(values, composed, authority);
        this.budget = budget;
        variables.forEach(variable -> composed.put(variable.name(), new Lazy(variable)));
    }

    /** A variable that is computed when it is asked for, on account of all. */
    private final class Lazy implements Composed {

        private final Named variable;
        private @Nullable Result result;
        private @Nullable ExpressionException failure;

        Lazy(Named variable) {
            this.variable = variable;
        }

        @Override
        public Result get() throws ExpressionException {
            if (failure != null) {
                throw failure;
            }
            if (result == null) {
                try {
                    result = variable.expression().evaluate(activation, Expression.LIMIT);
                } catch (ExpressionException e) {
                    failure = e;
                    throw e;
                }
                budget -= result.cost();
            }
            return result;
        }
    }

    /** What may still be spent. */
    long budget() {
        return budget;
    }

    /**
     * The value of an expression.
     *
     * @throws ExpressionException when it has none, with the message of an API server, or when it is not known
     */
    Result value(Named named) throws ExpressionException {
        Result result;
        try {
            result = named.expression().evaluate(activation, Expression.LIMIT);
        } catch (ExpressionException e) {
            if (e.isUnknown()) {
                throw e;
            }
            throw ExpressionException.of("expression '" + named.text() + "' resulted in error: " + e.getMessage());
        }
        budget -= result.cost();
        if (budget < 0) {
            throw ExpressionException.outOfBudget();
        }
        return result;
    }
}
