package io.waybill.cel.run;

import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import io.waybill.cel.function.Functions.Overload;
import io.waybill.cel.function.RegexFunctions;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Numbers;
import io.waybill.cel.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans calls: operators as parts of their own, all else by its name and the types of its arguments. */
final class Calls {

    private static final Set<String> CONVERSIONS =
            Set.of("bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint");

    private static final Set<String> PATTERNS = Set.of("matches", "find", "findAll");

    private final Planner planner;
    private final Map<String, List<Overload>> functions;

    Calls(Planner planner, Map<String, List<Overload>> functions) {
        this.planner = planner;
        this.functions = functions;
    }

    Step plan(CelExpr expression, Optional<CelReference> reference) {
        String function = expression.call().function();
        List<CelExpr> operands = new ArrayList<>();
        List<Overload> overloads = functions.getOrDefault(function, List.of());
        String overload = reference
                .map(CelReference::overloadIds)
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.get(0))
                .orElse("");
        expression.call().target().ifPresent(operands::add);
        operands.addAll(expression.call().args());
        List<Step> arguments = planner.plan(operands);
        return switch (function) {
            case "_&&_" -> new Logic.Both(arguments.get(0), arguments.get(1), false);
            case "_||_" -> new Logic.Both(arguments.get(0), arguments.get(1), true);
            case "_==_" -> new Logic.Equal(arguments.get(0), arguments.get(1), false);
            case "_!=_" -> new Logic.Equal(arguments.get(0), arguments.get(1), true);
            case "@not_strictly_false", "__not_strictly_false__" -> new Logic.NotFalse(arguments.get(0));
            case "_?_:_" -> choice(arguments);
            case "_[_]" -> index(arguments, false);
            case "_[?_]", "_?._" -> index(arguments, true);
            case "or", "orValue" -> new Chains.Or(arguments.get(0), arguments.get(1), function.equals("orValue"));
            case "@in", "_in_" -> membership(new Call(function, overload, overloads, arguments));
            default -> call(new Call(function, overload, overloads, arguments));
        };
    }

    private static Step choice(List<Step> arguments) {
        return new Attribute(new Attribute.Choice(arguments.get(0), arguments.get(1), arguments.get(2)), List.of());
    }

    private static Step index(List<Step> arguments, boolean isOptional) {
        Step key = arguments.get(1);
        if (key instanceof Step.Constant constant
                && !Numbers.isNumber(constant.value())
                && !(constant.value() instanceof String)
                && !(constant.value() instanceof Boolean)) {
            throw EvaluationError.of("invalid qualifier type: " + Values.typeName(constant.value()));
        }
        return Planner.with(Planner.attribute(arguments.get(0)), new Qualifier(key, isOptional));
    }

    private static Step call(Call call) {
        boolean isConstant = CONVERSIONS.contains(call.function())
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Step.Constant;
        if (PATTERNS.contains(call.function())
                && call.arguments().size() > 1
                && call.arguments().get(1) instanceof Step.Constant pattern
                && pattern.value() instanceof String text) {
            try {
                RegexFunctions.compile(text);
            } catch (PatternSyntaxException e) {
                throw EvaluationError.of("error parsing regexp: " + e.getMessage());
            }
        }
        return Planner.folded(call, isConstant);
    }

    /** A list of constants is looked into without cost. */
    private static Step membership(Call call) {
        Step list = call.arguments().get(1);
        if (call.overload().equals("in_list") && list instanceof Step.Constant constant) {
            return Membership.of(call.arguments().get(0), (List<?>) constant.value())
                    .map(Step.class::cast)
                    .orElse(call);
        }
        return call;
    }
}
