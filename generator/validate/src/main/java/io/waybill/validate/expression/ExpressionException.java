package io.waybill.validate.expression;

/** An expression that does not compile, or whose evaluation fails. */
public final class ExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with an expression. */
    private enum Cause {
        WRONG,
        COSTLY,
        UNKNOWN
    }

    private final Cause reason;

    private ExpressionException(String message, Cause reason) {
        super(message);
        this.reason = reason;
    }

    /** An expression that is wrong. */
    public static ExpressionException of(String message) {
        return new ExpressionException(message, Cause.WRONG);
    }

    /** An expression that takes more time or memory than it may. */
    public static ExpressionException tooCostly(String message) {
        return new ExpressionException(message, Cause.COSTLY);
    }

    /** The expression with which all that a server evaluates together has cost more than {@link Expression#BUDGET}. */
    public static ExpressionException outOfBudget() {
        return tooCostly(
                "validation failed due to running out of cost budget, no further validation rules will be run");
    }

    /** An expression that needs what only a cluster knows. */
    public static ExpressionException unknown(String message) {
        return new ExpressionException(message, Cause.UNKNOWN);
    }

    /** Whether it takes more time or memory than it may. */
    public boolean isTooCostly() {
        return reason == Cause.COSTLY;
    }

    /** Whether it may have a value on a cluster, but nobody knows which. */
    public boolean isUnknown() {
        return reason == Cause.UNKNOWN;
    }

    /** What is wrong, without a full stop. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
