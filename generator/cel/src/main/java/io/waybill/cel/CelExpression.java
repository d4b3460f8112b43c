package io.waybill.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import io.waybill.cel.cost.Estimator;
import io.waybill.cel.cost.Limits;
import io.waybill.cel.function.AuthorizerFunctions.Asker;
import io.waybill.cel.function.AuthorizerFunctions.ResourceCheck;
import io.waybill.cel.run.Program;
import io.waybill.cel.value.EvaluationError;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.expression.Activation;
import io.waybill.validate.expression.Authority.Resource;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Foreign;
import io.waybill.validate.expression.ExpressionType.OptionalOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import io.waybill.validate.expression.Unknown;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An expression that compiles.
 *
 * @param tree what it says
 * @param program what runs it
 * @param types the types that it knows
 * @param variables the variables that it may use
 */
record CelExpression(CelAbstractSyntaxTree tree, Program program, CelTypes types, Map<String, ExpressionType> variables)
        implements Expression {

    @Override
    public boolean uses(String variable) {
        return tree.getReferenceMap().values().stream()
                .anyMatch(reference -> reference.name().equals(variable));
    }

    @Override
    public ExpressionType type() {
        return new Foreign(new CelTypes.Known(CelTypes.ofVariable(tree.getResultType()), types));
    }

    @Override
    public long estimatedCost(ExpressionType self) {
        return Estimator.most(tree, new Limits(Optional.of(self), CelExpression::property));
    }

    private static String property(String name) {
        return PropertyNames.unescape(name).orElse(name);
    }

    @Override
    public Outcome evaluate(Map<String, Node> values, long limit) throws ExpressionException {
        Map<String, Object> bound = new HashMap<>();
        CelResult result = run(() -> variables.forEach((name, type) -> bind(bound, name, type, values)), bound, limit);
        return new Outcome(result.plain(), result.cost());
    }

    @Override
    public Result evaluate(Activation activation, long limit) throws ExpressionException {
        Map<String, Object> bound = new HashMap<>();
        return run(() -> variables.forEach((name, type) -> bind(bound, name, type, activation)), bound, limit);
    }

    /** Variables may have values that have not the form of their types, which is an error of the evaluation, too. */
    private CelResult run(Runnable binding, Map<String, Object> bound, long limit) throws ExpressionException {
        try {
            binding.run();
            Program.Outcome outcome = program.run(bound, limit);
            return new CelResult(outcome.value(), outcome.cost());
        } catch (EvaluationError e) {
            throw exception(e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw ExpressionException.tooCostly("it needs more memory than there is");
        } catch (RuntimeException e) {
            throw ExpressionException.of(String.valueOf(e.getMessage()));
        }
    }

    private static ExpressionException exception(EvaluationError error) {
        if (error.isUnknown()) {
            return ExpressionException.unknown(error.getMessage());
        }
        return error.isEnd()
                ? ExpressionException.tooCostly(error.getMessage())
                : ExpressionException.of(error.getMessage());
    }

    private static void bind(Map<String, Object> bound, String name, ExpressionType type, Activation activation) {
        Asker asker = new Asker(activation.authority(), Optional.empty());
        if (type == Simple.AUTHORIZER) {
            bound.put(name, asker);
        } else if (type == Simple.RESOURCE_CHECK) {
            bound.put(name, new ResourceCheck(asker, Resource.NONE));
        } else if (name.equals("variables")) {
            bound.put(name, new VariablesView(activation.composed()));
        } else {
            bind(bound, name, type, activation.values());
        }
    }

    private static void bind(Map<String, Object> bound, String name, ExpressionType type, Map<String, Node> values) {
        Node node = values.get(name);
        if (type instanceof OptionalOf optional) {
            bound.put(name, Optional.ofNullable(node).map(value -> CelValues.of(optional.value(), value)));
        } else if (Unknown.is(node)) {
            bound.put(name, CelValues.unknown());
        } else if (node != null) {
            bound.put(name, CelValues.of(type, node));
        }
    }
}
