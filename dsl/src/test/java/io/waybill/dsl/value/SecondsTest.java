package io.waybill.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kubernetes counts whole seconds. */
class SecondsTest {

    @Test
    void countsTheSecondsOfADuration() {
        assertThat(Seconds.int32(Duration.ofMinutes(2))).isEqualTo(120);
        assertThat(Seconds.int64(Duration.ofDays(365_000))).isEqualTo(31_536_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.5S", "PT-0.5S", "PT1.000000001S"})
    void refusesAPartOfASecond(Duration duration) {
        assertThatThrownBy(() -> Seconds.int64(duration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kubernetes counts whole seconds here, not " + duration);
    }

    @Test
    void refusesMoreThan32BitsCanHold() {
        assertThatThrownBy(() -> Seconds.int32(Duration.ofDays(365_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long for this field");
    }
}
