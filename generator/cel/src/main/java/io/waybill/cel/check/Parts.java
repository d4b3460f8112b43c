package io.waybill.cel.check;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;

/** The expressions directly within an expression. */
public final class Parts {

    private Parts() {}

    /** The parts of an expression, in the order in which they run. */
    public static List<CelExpr> of(CelExpr expression) {
        List<CelExpr> parts = new ArrayList<>();
        switch (expression.getKind()) {
            case SELECT -> parts.add(expression.select().operand());
            case CALL -> {
                expression.call().target().ifPresent(parts::add);
                parts.addAll(expression.call().args());
            }
            case LIST -> parts.addAll(expression.list().elements());
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    parts.add(entry.key());
                    parts.add(entry.value());
                });
            case STRUCT -> expression.struct().entries().forEach(entry -> parts.add(entry.value()));
            case COMPREHENSION -> {
                CelExpr.CelComprehension loop = expression.comprehension();
                parts.addAll(List.of(
                        loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result()));
            }
            default -> {
                // Constants and names have no parts.
            }
        }
        return parts;
    }
}
