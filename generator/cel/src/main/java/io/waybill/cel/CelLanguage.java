package io.waybill.cel;

import dev.cel.common.types.TypeType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import io.waybill.cel.function.CidrFunctions;
import io.waybill.cel.function.Functions.Overload;
import io.waybill.cel.function.IpFunctions;
import io.waybill.schema.Minor;
import io.waybill.validate.expression.ExpressionCompiler;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Reads and checks expressions with cel-java, and runs them as cel-go does. */
public final class CelLanguage implements ExpressionLanguage {

    private static final int ADDRESSES = 31;

    private final Map<Minor, Map<String, List<Overload>>> functions = new ConcurrentHashMap<>();
    private final Map<Scope, CelCompiler> parsers = new ConcurrentHashMap<>();
    private final KnownExpressions known = new KnownExpressions();

    /** The language; the service loader creates it. */
    public CelLanguage() {}

    /** What decides how an expression is read, whatever its variables are. */
    private record Scope(Minor minor, boolean hasBindings) {}

    @Override
    public ExpressionCompiler compiler(Minor minor, Map<String, ExpressionType> variables) {
        CelTypes types = new CelTypes(Environment.takesReserved(minor));
        Scope scope = new Scope(minor, variables.containsKey("device"));
        // Parsing expands macros, and looks at no function.
        CelCompiler parser = parsers.computeIfAbsent(scope, unused -> compiler(scope, Map.of(), types, name -> false));
        return new CelExpressionCompiler(
                new Compilers(parser, called -> compiler(scope, variables, types, called)),
                functions.computeIfAbsent(minor, Environment::overloads),
                types,
                variables,
                known.of(minor, variables));
    }

    private static CelCompiler compiler(
            Scope scope, Map<String, ExpressionType> variables, CelTypes types, Predicate<String> called) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types);
        Environment.configure(builder, scope.minor(), scope.hasBindings(), called);
        if (scope.minor().number() >= ADDRESSES) {
            builder.addVar("net.IP", TypeType.create(IpFunctions.IP));
            builder.addVar("net.CIDR", TypeType.create(CidrFunctions.CIDR));
        }
        variables.forEach((name, type) -> builder.addVar(name, types.of(type, name + "Type")));
        return builder.build();
    }
}
