package io.waybill.validate.admission;

import io.waybill.schema.Minor;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionCompiler;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What expressions of one policy, webhook or selector may use; compiles them. Variables are declared one by one. */
public final class PolicyScope {

    private static final String AUTHORIZER = "authorizer";
    private static final String VARIABLES = "variables";

    private final ExpressionLanguage language;
    private final Minor minor;
    private final Map<String, ExpressionType> known;
    private final Map<String, ExpressionType> variables = new LinkedHashMap<>();
    private @Nullable ExpressionCompiler compiler;

    /**
     * A scope.
     *
     * @param minor the minor whose servers compile the expressions
     * @param known the types of what expressions may use
     */
    public PolicyScope(ExpressionLanguage language, Minor minor, Map<String, ExpressionType> known) {
        this.language = language;
        this.minor = minor;
        this.known = new LinkedHashMap<>(known);
    }

    /**
     * What expressions of an admission policy may use.
     *
     * @param params the type of its parameters; null where it has none
     */
    public static PolicyScope ofPolicy(ExpressionLanguage language, Minor minor, @Nullable ExpressionType params) {
        Map<String, ExpressionType> known = new LinkedHashMap<>(RequestTypes.VARIABLES);
        if (params != null) {
            known.put("params", params);
        }
        return new PolicyScope(language, minor, known);
    }

    /** This scope with all variables so far, for expressions that are never told what a user may do. */
    public PolicyScope withoutAuthorizer() {
        PolicyScope fewer = new PolicyScope(language, minor, known);
        fewer.known.keySet().removeIf(name -> name.startsWith(AUTHORIZER));
        fewer.variables.putAll(variables);
        return fewer;
    }

    /** Begins the variables; expressions before that have none. */
    public void openVariables() {
        known.put(VARIABLES, new Fields(Map.copyOf(variables)));
        compiler = null;
    }

    /** Declares a variable, which the expressions after it may use. */
    public void declare(String name, ExpressionType type) {
        variables.put(name, type);
        openVariables();
    }

    /**
     * Compiles an expression.
     *
     * @param results the types of which its result may be one; none where it may be any
     * @throws ExpressionException when it does not compile
     */
    public Expression compile(String text, ExpressionType... results) throws ExpressionException {
        if (compiler == null) {
            compiler = language.compiler(minor, Map.copyOf(known));
        }
        return compiler.compile(text, List.of(results));
    }
}
