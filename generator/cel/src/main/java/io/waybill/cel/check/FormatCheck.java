package io.waybill.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.waybill.cel.function.TextFormatFunctions;
import io.waybill.cel.function.TextFormatFunctions.Clause;
import io.waybill.cel.value.EvaluationError;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clauses of a text suit the values beside it. */
final class FormatCheck {

    private static final Set<CelKind> WHOLE = EnumSet.of(CelKind.INT, CelKind.UINT);
    private static final Set<CelKind> FRACTION = EnumSet.of(CelKind.DOUBLE, CelKind.STRING);

    private static final Set<CelKind> PRINTABLE = EnumSet.of(
            CelKind.LIST,
            CelKind.MAP,
            CelKind.INT,
            CelKind.UINT,
            CelKind.DOUBLE,
            CelKind.BOOL,
            CelKind.STRING,
            CelKind.TIMESTAMP,
            CelKind.BYTES,
            CelKind.DURATION,
            CelKind.TYPE,
            CelKind.NULL_TYPE,
            CelKind.DYN);

    private static final Map<Character, Set<CelKind>> KINDS = Map.of(
            'd', WHOLE,
            'o', WHOLE,
            'f', FRACTION,
            'e', FRACTION,
            'b', EnumSet.of(CelKind.INT, CelKind.UINT, CelKind.BOOL),
            'x', EnumSet.of(CelKind.INT, CelKind.UINT, CelKind.STRING, CelKind.BYTES),
            'X', EnumSet.of(CelKind.INT, CelKind.UINT, CelKind.STRING, CelKind.BYTES),
            's', PRINTABLE);

    private final CelAbstractSyntaxTree tree;

    private FormatCheck(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    /**
     * Compares a text with its values.
     *
     * @throws EvaluationError when they do not suit each other
     */
    static void check(CelAbstractSyntaxTree tree, CelExpr text, List<CelExpr> values) {
        if (text.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || text.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return;
        }
        FormatCheck check = new FormatCheck(tree);
        int wanted =
                TextFormatFunctions.read(text.constant().stringValue(), new StringBuilder(), values, check::clause);
        if (values.size() > wanted) {
            throw EvaluationError.of("too many arguments supplied to string.format (expected " + wanted + ", got "
                    + values.size() + ")");
        }
    }

    private String clause(Clause clause, CelExpr value) {
        fits(clause, value, KINDS.getOrDefault(clause.letter(), PRINTABLE));
        return "";
    }

    private void fits(Clause clause, CelExpr value, Set<CelKind> kinds) {
        CelType type = tree.getTypeOrThrow(value.id());
        boolean isOpen = type.kind() == CelKind.DYN || type.kind() == CelKind.TYPE_PARAM;
        if (!isOpen && !kinds.contains(type.kind())) {
            throw EvaluationError.of("error during formatting: the clause %" + clause.letter()
                    + " is not for values of type " + Types.text(type));
        }
        boolean hasParts =
                value.getKind() == CelExpr.ExprKind.Kind.LIST || value.getKind() == CelExpr.ExprKind.Kind.MAP;
        if (clause.letter() == 's' && hasParts) {
            Parts.of(value).forEach(part -> fits(clause, part, PRINTABLE));
        }
    }
}
