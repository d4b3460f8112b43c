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

    /** The language; the service loader creates it. */
    public CelLanguage() {}

    @Override
    public ExpressionCompiler compiler(Minor minor, Map<String, ExpressionType> variables) {
        CelTypes types = new CelTypes(Environment.takesReserved(minor));
        return new CelExpressionCompiler(
                new Compilers(called -> compiler(minor, variables, types, called)),
                functions.computeIfAbsent(minor, Environment::overloads),
                types,
                variables);
    }

    private static CelCompiler compiler(
            Minor minor, Map<String, ExpressionType> variables, CelTypes types, Predicate<String> called) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types);
        Environment.configure(builder, minor, variables.containsKey("device"), called);
        if (minor.number() >= ADDRESSES) {
            builder.addVar("net.IP", TypeType.create(IpFunctions.IP));
            builder.addVar("net.CIDR", TypeType.create(CidrFunctions.CIDR));
        }
        variables.forEach((name, type) -> builder.addVar(name, types.of(type, name + "Type")));
        return builder.build();
    }
}
