package io.waybill.dsl.value;

import java.time.Duration;

/** Durations as Kubernetes counts them: whole seconds. */
public final class Seconds {

    private Seconds() {}

    /**
     * The seconds of a duration as a number of 32 bits.
     *
     * @throws IllegalArgumentException when it is not a whole number of seconds, or too long
     */
    public static int int32(Duration duration) {
        long seconds = int64(duration);
        if (seconds != (int) seconds) {
            throw new IllegalArgumentException("Duration is too long for this field: " + duration);
        }
        return (int) seconds;
    }

    /**
     * The seconds of a duration.
     *
     * @throws IllegalArgumentException when it is not a whole number of seconds
     */
    public static long int64(Duration duration) {
        if (!duration.equals(Duration.ofSeconds(duration.toSeconds()))) {
            throw new IllegalArgumentException("Kubernetes counts whole seconds here, not " + duration);
        }
        return duration.toSeconds();
    }
}
