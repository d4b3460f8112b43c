package io.waybill.cel.value;

/** An evaluation that has no value. Such are common and absorbed by {@code &&} and {@code ||}, so they have no stack. */
public final class EvaluationError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How far an error goes. */
    private enum Reach {
        OPERAND,
        UNKNOWN,
        END
    }

    private final Reach reach;

    private EvaluationError(String message, Reach reach) {
        super(message, null, false, false);
        this.reach = reach;
    }

    /** An error that another operand may absorb. */
    public static EvaluationError of(String message) {
        return new EvaluationError(message, Reach.OPERAND);
    }

    /** The end of the evaluation, which nothing absorbs. */
    public static EvaluationError end(String message) {
        return new EvaluationError(message, Reach.END);
    }

    /** A value that is not known, which counts more than errors beside it, since it may be the one that decides. */
    public static EvaluationError unknown(String message) {
        return new EvaluationError(message, Reach.UNKNOWN);
    }

    /** A function that is not there for the types of its arguments. */
    public static EvaluationError noSuchOverload() {
        return of("no such overload");
    }

    /** Whether the whole evaluation ends. */
    public boolean isEnd() {
        return reach == Reach.END;
    }

    /** Whether there is a value that is not known. */
    public boolean isUnknown() {
        return reach == Reach.UNKNOWN;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
