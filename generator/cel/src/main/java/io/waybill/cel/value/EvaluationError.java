package io.waybill.cel.value;

/** An evaluation that has no value. Such are common and absorbed by {@code &&} and {@code ||}, so they have no stack. */
public final class EvaluationError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean end;

    private EvaluationError(String message, boolean isFinal) {
        super(message, null, false, false);
        this.end = isFinal;
    }

    /** An error that another operand may absorb. */
    public static EvaluationError of(String message) {
        return new EvaluationError(message, false);
    }

    /** The end of the evaluation, which nothing absorbs. */
    public static EvaluationError end(String message) {
        return new EvaluationError(message, true);
    }

    /** A function that is not there for the types of its arguments. */
    public static EvaluationError noSuchOverload() {
        return of("no such overload");
    }

    /** Whether the whole evaluation ends. */
    public boolean isEnd() {
        return end;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
