package io.waybill.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Foreign;
import io.waybill.validate.expression.ExpressionType.OptionalOf;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An expression that compiles.
 *
 * @param tree what it says
 * @param program what runs it
 * @param types the types that it knows
 * @param variables the variables that it may use
 */
record CelExpression(
        CelAbstractSyntaxTree tree, CelRuntime.Program program, CelTypes types, Map<String, ExpressionType> variables)
        implements Expression {

    private static final Pattern WHERE = Pattern.compile("^evaluation error at [^ ]*: ");

    @Override
    public boolean uses(String variable) {
        return tree.getReferenceMap().values().stream()
                .anyMatch(reference -> reference.name().equals(variable));
    }

    @Override
    public ExpressionType type() {
        return new Foreign(new CelTypes.Known(tree.getResultType(), types));
    }

    @Override
    public Object evaluate(Map<String, Node> values) throws ExpressionException {
        Map<String, Object> bound = new HashMap<>();
        variables.forEach((name, type) -> bind(bound, name, type, values));
        try {
            Object result = program.eval(bound);
            return result instanceof Boolean || result instanceof Number ? result : String.valueOf(result);
        } catch (CelEvaluationException e) {
            String what = describe(e);
            throw what.startsWith("Iteration budget")
                    ? ExpressionException.tooCostly(
                            "its loops run more than " + KubernetesEnvironment.MOST_ITERATIONS + " times")
                    : ExpressionException.of(what);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw ExpressionException.tooCostly("it needs more memory than there is");
        } catch (RuntimeException e) {
            throw ExpressionException.of(String.valueOf(e.getMessage()));
        }
    }

    private static void bind(Map<String, Object> bound, String name, ExpressionType type, Map<String, Node> values) {
        Node node = values.get(name);
        if (type instanceof OptionalOf optional) {
            bound.put(name, Optional.ofNullable(node).map(value -> CelValues.of(optional.value(), value)));
        } else if (node != null) {
            bound.put(name, CelValues.of(type, node));
        }
    }

    /** What went wrong, without the place and the full stop. */
    static String describe(CelEvaluationException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        String message = WHERE.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
