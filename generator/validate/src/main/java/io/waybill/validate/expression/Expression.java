package io.waybill.validate.expression;

import io.waybill.dsl.tree.Node;
import java.util.Map;

/** An expression that compiles. Safe for several threads. */
public interface Expression {

    /** Whether it uses a variable. */
    boolean uses(String variable);

    /** The type of its result. */
    ExpressionType type();

    /**
     * Evaluates it.
     *
     * @param values the value of each variable; an optional variable may be left out
     * @return a text, a boolean or a number; any other result as text
     * @throws ExpressionException when it fails: a key is not there, a number overflows, or it takes too long
     */
    Object evaluate(Map<String, Node> values) throws ExpressionException;
}
