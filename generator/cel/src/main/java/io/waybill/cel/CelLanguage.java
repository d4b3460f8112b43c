package io.waybill.cel;

import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.waybill.schema.Minor;
import io.waybill.validate.expression.ExpressionCompiler;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles expressions with cel-java. */
public final class CelLanguage implements ExpressionLanguage {

    private final Map<Minor, CelRuntime> runtimes = new ConcurrentHashMap<>();

    /** The language; the service loader creates it. */
    public CelLanguage() {}

    @Override
    public ExpressionCompiler compiler(Minor minor, Map<String, ExpressionType> variables) {
        CelTypes types = new CelTypes();
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(KubernetesEnvironment.OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types);
        KubernetesEnvironment.libraries(minor).forEach(library -> builder.addLibraries(library.compiler()));
        if (variables.containsKey("device")) {
            builder.addLibraries(KubernetesEnvironment.bindings().compiler());
        }
        variables.forEach((name, type) -> builder.addVar(name, types.of(type, name + "Type")));
        return new CelExpressionCompiler(
                builder.build(), runtimes.computeIfAbsent(minor, CelLanguage::runtime), types, variables);
    }

    private static CelRuntime runtime(Minor minor) {
        var builder = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(KubernetesEnvironment.OPTIONS);
        KubernetesEnvironment.libraries(minor).forEach(library -> builder.addLibraries(library.runtime()));
        return builder.build();
    }
}
