package io.waybill.codegen;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

/** Everything in a source that is not a comment, as the compiler reads it. */
final class Code extends TreeScanner<Void, StringBuilder> {

    private Code() {}

    static String of(String source) {
        StringBuilder code = new StringBuilder();
        for (CompilationUnitTree unit : Generated.units(source)) {
            new Code().scan(unit, code);
        }
        return code.toString();
    }

    @Override
    public Void scan(Tree tree, StringBuilder code) {
        if (tree != null) {
            code.append(tree.getKind()).append(' ').append(nameOf(tree)).append('\n');
        }
        return super.scan(tree, code);
    }

    private static Object nameOf(Tree tree) {
        if (tree instanceof ClassTree type) {
            return type.getSimpleName();
        }
        if (tree instanceof MethodTree method) {
            return method.getName();
        }
        if (tree instanceof VariableTree variable) {
            return variable.getName();
        }
        if (tree instanceof IdentifierTree identifier) {
            return identifier.getName();
        }
        return tree instanceof LiteralTree literal ? literal.getValue() : "";
    }
}
