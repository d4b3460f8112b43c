package io.waybill.cel.function;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.Optional;

/** The macro {@code list.sortBy(item, key)}, which sorts a list by what an expression makes of each item. */
public final class SortMacro {

    private static final String INPUT = "@__sortBy_input__";

    private SortMacro() {}

    /** The macro. */
    public static CelMacro macro() {
        return CelMacro.newReceiverMacro("sortBy", 2, SortMacro::expand);
    }

    private static Optional<CelExpr> expand(
            CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
        CelExpr item = arguments.get(0);
        if (item.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return Optional.empty();
        }
        String total = factory.getAccumulatorVarName();
        CelExpr step = factory.newGlobalCall("_+_", factory.newIdentifier(total), factory.newList(arguments.get(1)));
        CelExpr keys = factory.fold(
                item.ident().name(),
                factory.newIdentifier(INPUT),
                total,
                factory.newList(),
                factory.newBoolLiteral(true),
                step,
                factory.newIdentifier(total));
        CelExpr sorted = factory.newGlobalCall(ListExtensionFunctions.SORT_BY, factory.newIdentifier(INPUT), keys);
        return Optional.of(factory.fold(
                "#unused",
                factory.newList(),
                INPUT,
                target,
                factory.newBoolLiteral(false),
                factory.newIdentifier(INPUT),
                sorted));
    }
}
