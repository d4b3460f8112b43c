package io.waybill.validate.expression;

/** An expression that does not compile, or whose evaluation fails. */
public final class ExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooCostly;

    private ExpressionException(String message, boolean tooCostly) {
        super(message);
        this.tooCostly = tooCostly;
    }

    /** An expression that is wrong. */
    public static ExpressionException of(String message) {
        return new ExpressionException(message, false);
    }

    /** An expression that takes more time or memory than it may. */
    public static ExpressionException tooCostly(String message) {
        return new ExpressionException(message, true);
    }

    /** Whether it takes more time or memory than it may. */
    public boolean isTooCostly() {
        return tooCostly;
    }

    /** What is wrong, without a full stop. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
