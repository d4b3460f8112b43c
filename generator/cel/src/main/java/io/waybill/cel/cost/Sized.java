package io.waybill.cel.cost;

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

    Estimate sizeOrUnknown() {
        return size.orElse(Estimate.UNKNOWN);
    }
}
