package io.waybill.cel.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import io.waybill.cel.value.EvaluationError;
import java.util.List;

/**
 * Literals that cannot be meant: lists and maps of several types, and texts with clauses that do not suit their values.
 *
 * <p>Source: the AST validators of cel-go that apiserver's cel/environment/base.go names.
 */
public final class LiteralChecks {

    private static final String FORMAT = "format";

    private final CelAbstractSyntaxTree tree;

    private LiteralChecks(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    /**
     * Looks at all literals of an expression.
     *
     * @throws EvaluationError when one cannot be meant
     */
    public static void check(CelAbstractSyntaxTree tree) {
        LiteralChecks checks = new LiteralChecks(tree);
        checks.types(tree.getExpr());
        checks.formats(tree.getExpr());
    }

    /** Values within a formatted text may be of any type. */
    private void types(CelExpr expression) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(FORMAT)) {
            return;
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.LIST) {
            List<Integer> optional = expression.list().optionalIndices();
            CelType first = null;
            for (int i = 0; i < expression.list().elements().size(); i++) {
                CelType type = type(expression.list().elements().get(i), optional.contains(i));
                first = first == null ? type : same(first, type);
            }
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.MAP) {
            CelType key = null;
            CelType value = null;
            for (CelExpr.CelMap.Entry entry : expression.map().entries()) {
                CelType keyType = type(entry.key(), false);
                CelType valueType = type(entry.value(), entry.optionalEntry());
                key = key == null ? keyType : same(key, keyType);
                value = value == null ? valueType : same(value, valueType);
            }
        }
        Parts.of(expression).forEach(this::types);
    }

    private CelType type(CelExpr expression, boolean isOptional) {
        CelType type = tree.getTypeOrThrow(expression.id());
        return isOptional && type instanceof OptionalType ? type.parameters().get(0) : type;
    }

    private static CelType same(CelType first, CelType other) {
        if (!isSame(first, other)) {
            throw EvaluationError.of("expected type '" + Types.text(first) + "' but found '" + Types.text(other) + "'");
        }
        return first;
    }

    private static boolean isSame(CelType one, CelType other) {
        if (one.kind() != other.kind() || !one.name().equals(other.name()) && one.kind() != CelKind.TYPE_PARAM) {
            return false;
        }
        int size = one.parameters().size();
        if (size != other.parameters().size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!isSame(one.parameters().get(i), other.parameters().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void formats(CelExpr expression) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(FORMAT)
                && expression.call().target().isPresent()
                && expression.call().args().size() == 1
                && expression.call().args().get(0).getKind() == CelExpr.ExprKind.Kind.LIST) {
            FormatCheck.check(
                    tree,
                    expression.call().target().get(),
                    expression.call().args().get(0).list().elements());
        }
        Parts.of(expression).forEach(this::formats);
    }
}
