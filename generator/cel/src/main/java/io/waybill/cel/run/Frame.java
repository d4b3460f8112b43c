package io.waybill.cel.run;

import io.waybill.cel.value.EvaluationError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of an expression: the values of its variables, and what it has cost so far. */
final class Frame {

    private static final int BETWEEN_LOOKS = 100;

    private final @Nullable Object[] slots;
    private final long limit;
    private final TimeLimit time = TimeLimit.start();
    private long cost;
    private int loops;

    /**
     * A new run.
     *
     * @param slots how many variables there are
     * @param limit what it may cost
     */
    Frame(int slots, long limit) {
        this.slots = new Object[slots];
        this.limit = limit;
    }

    /** Adds to the cost. */
    void charge(long more) {
        cost = more > Long.MAX_VALUE - cost ? Long.MAX_VALUE : cost + more;
        if (cost > limit) {
            throw EvaluationError.end("operation cancelled: actual cost limit exceeded");
        }
    }

    /** Counts a step of a loop, and ends the run when its time is over or its thread is told to stop. */
    void loop() {
        if (++loops % BETWEEN_LOOKS == 0
                && (time.isOver() || Thread.currentThread().isInterrupted())) {
            throw EvaluationError.end("operation interrupted");
        }
    }

    long cost() {
        return cost;
    }

    void set(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    /** The value of a variable; one that is an error is thrown. */
    Object get(int slot) {
        Object value = slots[slot];
        if (value instanceof EvaluationError error) {
            throw error;
        }
        return Objects.requireNonNull(value);
    }
}
