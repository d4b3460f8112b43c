package io.waybill.codegen;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The texts in a source, as the compiler reads them. */
final class Literals extends TreeScanner<Void, Void> {

    private final List<String> texts = new ArrayList<>();

    private Literals() {}

    static List<String> of(String source) {
        Literals literals = new Literals();
        for (CompilationUnitTree unit : Generated.units(source)) {
            literals.scan(unit, null);
        }
        return literals.texts;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void none) {
        List<String> before = List.copyOf(texts);
        super.visitBinary(tree, none);
        List<String> parts = List.copyOf(texts.subList(before.size(), texts.size()));
        texts.subList(before.size(), texts.size()).clear();
        texts.add(String.join("", parts));
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void none) {
        if (tree.getKind() == Tree.Kind.STRING_LITERAL) {
            texts.add((String) tree.getValue());
        }
        return null;
    }
}
