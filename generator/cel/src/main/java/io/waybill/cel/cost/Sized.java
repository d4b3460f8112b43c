package io.waybill.cel.cost;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Optional;

/**
 * An operand as estimates see it.
 *
 * @param expression what was written; nothing for the items of a list
 * @param type its type
 * @param path the way from a variable to it; empty where there is none
 * @param size its size, where the expression or the limits of its type tell it
 */
record Sized(Optional<CelExpr> expression, CelType type, List<String> path, Optional<Estimate> size) {

    /** The whole number that was written, if one was. */
    Optional<Long> whole() {
        return expression
                .filter(written -> written.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
                .map(CelExpr::constant)
                .filter(constant -> constant.getKind() == CelConstant.Kind.INT64_VALUE)
                .map(CelConstant::int64Value);
    }

    Estimate sizeOrUnknown() {
        return size.orElse(Estimate.UNKNOWN);
    }
}
