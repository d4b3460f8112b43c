package io.waybill.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.compiler.CelCompiler;
import io.waybill.cel.function.Functions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads and checks expressions, each with the functions that it calls: cel-java declares them anew for every expression,
 * and all of them would take most of the time.
 */
final class Compilers {

    private final CelCompiler parser;
    private final Function<Predicate<String>, CelCompiler> ofCalled;
    private final Map<Set<String>, CelCompiler> known = new ConcurrentHashMap<>();

    /**
     * Compilers of one set of variables.
     *
     * @param parser reads, whatever the variables are
     * @param ofCalled makes a compiler that knows the functions which are called
     */
    Compilers(CelCompiler parser, Function<Predicate<String>, CelCompiler> ofCalled) {
        this.parser = parser;
        this.ofCalled = ofCalled;
    }

    /** A new compiler that knows all functions. */
    CelCompiler whole() {
        return ofCalled.apply(name -> true);
    }

    /** Reads and checks. */
    CelValidationResult compile(String text) throws CelValidationException {
        CelAbstractSyntaxTree tree = parser.parse(text).getAst();
        Set<String> called = CelNavigableExpr.fromExpr(tree.getExpr())
                .allNodes()
                .filter(node -> node.getKind() == Kind.CALL)
                .map(node -> Functions.lastPart(node.expr().call().function()))
                .collect(Collectors.toSet());
        return known.computeIfAbsent(called, names -> ofCalled.apply(names::contains))
                .check(tree);
    }
}
