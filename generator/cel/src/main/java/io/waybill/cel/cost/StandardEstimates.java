package io.waybill.cel.cost;

import static io.waybill.cel.cost.CallEstimates.REGEX;
import static io.waybill.cel.cost.CallEstimates.TRAVERSAL;

import dev.cel.common.ast.CelExpr;
import io.waybill.cel.cost.CallEstimates.Of;

/**
 * What the functions and operators of the language can cost.
 *
 * <p>Source: functionCost of cel-go's checker/cost.go.
 */
final class StandardEstimates {

    private StandardEstimates() {}

    static Of of(CelExpr expression, String overload, Operands operands, Sizes sizes) {
        Estimate sum = operands.sum();
        return switch (overload) {
            case "string_format" -> Of.cost(target(operands).times(TRAVERSAL).plus(sum));
            case "string_to_bytes" -> read(operands, new double[] {1, 4}, 0);
            case "bytes_to_string" -> read(operands, new double[] {0.25, 1}, 0);
            case "strings_quote" -> read(operands, new double[] {1, 2}, 2);
            case "starts_with_string", "ends_with_string" ->
                Of.cost(first(operands).times(TRAVERSAL).plus(sum));
            case "in_list" ->
                Of.cost(operands.argument(1).sizeOrUnknown().times(1.0).plus(sum));
            case "matches_string" -> {
                Estimate text = target(operands).plus(Estimate.ONE).times(TRAVERSAL);
                yield Of.cost(text.times(first(operands).times(REGEX)).plus(sum));
            }
            case "contains_string" ->
                Of.cost(target(operands)
                        .times(TRAVERSAL)
                        .times(first(operands).times(TRAVERSAL))
                        .plus(sum));
            case "logical_or", "logical_and" -> {
                Estimate left = operands.costs().get(0);
                yield Of.cost(new Estimate(
                        left.least(), left.plus(operands.costs().get(1)).most()));
            }
            case "conditional" -> conditional(expression, operands, sizes);
            case "add_string", "add_bytes", "add_list" -> addition(expression, overload, operands, sizes);
            default -> isComparison(overload) ? comparison(operands, sum) : Of.cost(Estimate.ONE.plus(sum));
        };
    }

    private static Estimate target(Operands operands) {
        return operands.target().map(Sized::sizeOrUnknown).orElse(Estimate.UNKNOWN);
    }

    private static Estimate first(Operands operands) {
        return operands.argument(0).sizeOrUnknown();
    }

    private static Of read(Operands operands, double[] factors, long more) {
        Estimate size = first(operands);
        Estimate result = new Estimate(
                (long) (size.least() * factors[0]) + more,
                Estimate.of(size.most())
                        .times(factors[1])
                        .plus(Estimate.of(more))
                        .most());
        return Of.sized(size.times(TRAVERSAL).plus(operands.sum()), result);
    }

    private static Of conditional(CelExpr expression, Operands operands, Sizes sizes) {
        Estimate size =
                operands.argument(1).sizeOrUnknown().or(operands.argument(2).sizeOrUnknown());
        sizes.unite(
                expression,
                expression.call().args().get(1),
                expression.call().args().get(2));
        Estimate branches = operands.costs().get(1).or(operands.costs().get(2));
        return Of.sized(operands.costs().get(0).plus(branches), size);
    }

    private static Of addition(CelExpr expression, String overload, Operands operands, Sizes sizes) {
        Estimate size = first(operands).plus(operands.argument(1).sizeOrUnknown());
        sizes.unite(
                expression,
                expression.call().args().get(0),
                expression.call().args().get(1));
        Estimate own = overload.equals("add_list") ? Estimate.ONE : size.times(TRAVERSAL);
        return Of.sized(own.plus(operands.sum()), size);
    }

    private static boolean isComparison(String overload) {
        return switch (overload) {
            case "less_string", "greater_string", "less_equals_string", "greater_equals_string" -> true;
            case "less_bytes", "greater_bytes", "less_equals_bytes", "greater_equals_bytes" -> true;
            default -> overload.equals("equals") || overload.equals("not_equals");
        };
    }

    private static Of comparison(Operands operands, Estimate sum) {
        long smallest = Math.min(
                first(operands).most(), operands.argument(1).sizeOrUnknown().most());
        Estimate size = new Estimate(smallest > 0 ? 1 : 0, smallest);
        return Of.cost(size.times(TRAVERSAL).plus(sum));
    }
}
