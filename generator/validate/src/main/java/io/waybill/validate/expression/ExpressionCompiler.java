package io.waybill.validate.expression;

import java.util.List;

/** Compiles expressions over the same variables. Safe for several threads. */
public interface ExpressionCompiler {

    /**
     * Compiles an expression.
     *
     * @param text the expression
     * @param results the types of which its result may be one; empty where it may be any
     * @throws ExpressionException when it does not compile, or its result is of another type
     */
    Expression compile(String text, List<ExpressionType> results) throws ExpressionException;
}
