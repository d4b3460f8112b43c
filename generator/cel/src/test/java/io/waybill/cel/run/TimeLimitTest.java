package io.waybill.cel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a run has taken too long. */
class TimeLimitTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
    private final AtomicLong processor = new AtomicLong(7);
    private final TimeLimit limit = new TimeLimit(clock::get, processor::get);

    @Test
    void waitingDoesNotEndARun() {
        for (int i = 0; i < 100; i++) {
            clock.addAndGet(TimeLimit.HALF);
            assertThat(limit.isOver()).isFalse();
        }
    }

    @Test
    void workingDoesOnceTheRunIsLate() {
        processor.addAndGet(10 * TimeLimit.HALF);
        assertThat(limit.isOver()).isFalse();
        clock.addAndGet(TimeLimit.HALF + 1);
        assertThat(limit.isOver()).isFalse();
        processor.addAndGet(TimeLimit.HALF);
        assertThat(limit.isOver()).isFalse();
        processor.incrementAndGet();
        assertThat(limit.isOver()).isTrue();
    }
}
