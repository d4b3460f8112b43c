package io.waybill.validate.expression;

import io.waybill.schema.Minor;
import java.util.Map;
import java.util.Optional;

/**
 * The Common Expression Language as Kubernetes speaks it. A module that implements it is a service of this type; where
 * none is on the class path, expressions are neither compiled nor evaluated. Safe for several threads.
 */
public interface ExpressionLanguage {

    /**
     * A compiler of expressions that may use some variables.
     *
     * @param minor the minor whose functions the expressions may call
     * @param variables the type of each variable
     */
    ExpressionCompiler compiler(Minor minor, Map<String, ExpressionType> variables);

    /** The language on the class path, which is looked for when it is first asked for. */
    static Optional<ExpressionLanguage> find() {
        return FoundLanguage.LANGUAGE;
    }
}
