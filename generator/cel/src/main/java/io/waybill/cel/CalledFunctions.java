package io.waybill.cel;

import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.extensions.CelExtensionLibrary.FeatureSet;
import dev.cel.parser.CelParserBuilder;
import io.waybill.cel.function.Functions;
import java.util.List;
import java.util.function.Predicate;

/**
 * A library of cel-java, of which only those functions are declared that an expression calls.
 *
 * @param library its macros
 * @param functions its functions
 */
record CalledFunctions(CelCompilerLibrary library, List<CelFunctionDecl> functions) implements CelCompilerLibrary {

    static <L extends CelCompilerLibrary & FeatureSet> CalledFunctions of(L library, Predicate<String> called) {
        return new CalledFunctions(
                library,
                library.functions().stream()
                        .filter(function -> called.test(Functions.lastPart(function.name())))
                        .toList());
    }

    @Override
    public void setParserOptions(CelParserBuilder parser) {
        library.setParserOptions(parser);
    }

    @Override
    public void setCheckerOptions(CelCheckerBuilder checker) {
        checker.addFunctionDeclarations(functions);
    }
}
