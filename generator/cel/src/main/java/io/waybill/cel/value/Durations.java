package io.waybill.cel.value;

import io.waybill.validate.expression.FormattedDuration;
import java.time.Duration;

/** Lengths of time, which are whole nanoseconds in 64 bits. */
public final class Durations {

    private Durations() {}

    /**
     * Reads a length of time as Go's time.ParseDuration does: numbers with units, such as {@code 1h30m}.
     *
     * @throws EvaluationError when the text has another form
     */
    public static Duration parse(String text) {
        return FormattedDuration.ofGo(text)
                .orElseThrow(
                        () -> EvaluationError.of("type conversion error from 'string' to 'google.protobuf.Duration'"));
    }

    /**
     * The nanoseconds of a length of time.
     *
     * @throws EvaluationError when there are more than 64 bits hold
     */
    public static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            throw overflow();
        }
    }

    /** The sum of two lengths. */
    public static Duration plus(Duration one, Duration other) {
        try {
            return Duration.ofNanos(Math.addExact(nanos(one), nanos(other)));
        } catch (ArithmeticException e) {
            throw overflow();
        }
    }

    /** The difference of two lengths. */
    public static Duration minus(Duration one, Duration other) {
        try {
            return Duration.ofNanos(Math.subtractExact(nanos(one), nanos(other)));
        } catch (ArithmeticException e) {
            throw overflow();
        }
    }

    /** The length with the other sign. */
    public static Duration negate(Duration duration) {
        try {
            return Duration.ofNanos(Math.negateExact(nanos(duration)));
        } catch (ArithmeticException e) {
            throw overflow();
        }
    }

    private static EvaluationError overflow() {
        return EvaluationError.of("integer overflow");
    }

    /** The length in seconds, such as {@code 5400s} or {@code 0.5s}. */
    public static String text(Duration duration) {
        long nanos = nanos(duration);
        long whole = nanos / 1_000_000_000L;
        double seconds = (double) whole + (nanos % 1_000_000_000L) / 1e9;
        return GoText.plain(seconds) + "s";
    }
}
