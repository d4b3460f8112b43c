package io.waybill.cel.run;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * How long a run may take. On a busy machine a thread waits more than it works, so a run ends only after it has worked for
 * long, too: by the processor time of its thread, which is looked at once the run is late by the clock, as nearly all are
 * over by then.
 */
final class TimeLimit {

    /** Half of what a run may take, in nanoseconds: by the clock, then by the processor. The API server grants a tenth. */
    static final long HALF = 500_000_000L;

    private final LongSupplier clock;
    private final LongSupplier processor;
    private final long late;
    private long worked;
    private boolean isLate;

    /**
     * The limit of a run that starts now.
     *
     * @param clock the time in nanoseconds
     * @param processor how long the thread has worked, in nanoseconds
     */
    TimeLimit(LongSupplier clock, LongSupplier processor) {
        this.clock = clock;
        this.processor = processor;
        this.late = clock.getAsLong() + HALF;
    }

    /** The limit of a run that starts now in this thread. */
    static TimeLimit start() {
        return new TimeLimit(System::nanoTime, TimeLimit::ofThread);
    }

    private static long ofThread() {
        var threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Whether the time is over. */
    boolean isOver() {
        if (isLate) {
            return processor.getAsLong() - worked > HALF;
        }
        isLate = clock.getAsLong() - late > 0;
        if (isLate) {
            worked = processor.getAsLong();
        }
        return false;
    }
}
