package io.waybill.kubernetes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5+01:00"})
    void readsMoments(String text) {
        assertThat(GoTime.isMoment(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01T00:00Z", "2024-01-01", "2024-02-30T00:00:00Z", "2024-01-01T00:00:00", ""})
    void refusesWhatHasNoSecondsOrNoZone(String text) {
        assertThat(GoTime.isMoment(text)).isFalse();
    }
}
