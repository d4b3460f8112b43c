package io.waybill.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import io.waybill.cel.check.LiteralChecks;
import io.waybill.cel.function.Functions.Overload;
import io.waybill.cel.function.Libraries;
import io.waybill.cel.run.Program;
import io.waybill.cel.value.EvaluationError;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionCompiler;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compiles expressions over the same variables.
 *
 * @param compilers what reads and checks them
 * @param functions what they may call
 * @param types the types of the variables
 * @param variables the variables
 * @param known what has been compiled over such variables before
 */
record CelExpressionCompiler(
        Compilers compilers,
        Map<String, List<Overload>> functions,
        CelTypes types,
        Map<String, ExpressionType> variables,
        Map<KnownExpressions.Text, Expression> known)
        implements ExpressionCompiler {

    @Override
    public Expression compile(String text, List<ExpressionType> results) throws ExpressionException {
        KnownExpressions.Text key = new KnownExpressions.Text(text, List.copyOf(results));
        Expression before = known.get(key);
        if (before != null) {
            return before;
        }
        Expression compiled = compiled(text, results);
        known.put(key, compiled);
        return compiled;
    }

    private Expression compiled(String text, List<ExpressionType> results) throws ExpressionException {
        try {
            CelAbstractSyntaxTree tree = checked(text, results).getAst();
            accept(tree.getResultType(), results);
            LiteralChecks.check(tree);
            return new CelExpression(tree, Program.of(tree, variables.keySet(), functions), types, variables);
        } catch (CelValidationException e) {
            throw ExpressionException.of(
                    e.getErrors().stream().map(CelExpressionCompiler::describe).collect(Collectors.joining("; ")));
        } catch (EvaluationError e) {
            throw ExpressionException.of(e.getMessage());
        } catch (StackOverflowError e) {
            throw ExpressionException.tooCostly("it is nested too deeply");
        }
    }

    /** Only policies that change objects construct typed ones, and those have fields of any name. */
    private CelValidationResult checked(String text, List<ExpressionType> results) throws CelValidationException {
        boolean constructs = results.stream()
                .anyMatch(
                        type -> type instanceof ExpressionType.Patches || type instanceof ExpressionType.Configuration);
        if (!constructs) {
            return compilers.compile(text);
        }
        return compilers
                .whole()
                .toCompilerBuilder()
                .setTypeProvider(new PatchTypes(types, text))
                .addLibraries(Libraries.ofPatches())
                .build()
                .compile(text);
    }

    private void accept(CelType found, List<ExpressionType> results) throws ExpressionException {
        List<String> names =
                results.stream().map(type -> types.of(type, "").name()).toList();
        List<CelType> wanted = results.stream().map(type -> types.of(type, "")).toList();
        boolean fits = results.isEmpty()
                || wanted.contains(found)
                || wanted.stream()
                        .anyMatch(type ->
                                type.kind().equals(found.kind()) && type.name().equals(found.name()));
        if (!fits) {
            throw ExpressionException.of(
                    "it is of type " + found.name() + ", but must be " + String.join(" or ", names));
        }
    }

    private static String describe(CelIssue issue) {
        var place = issue.getSourceLocation();
        return issue.getMessage() + " (line " + place.getLine() + ", column " + (place.getColumn() + 1) + ")";
    }
}
