package io.waybill.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of rolling updates. */
class RolloutBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "2, 25%, 25%, 3, 2",
        "4, 25%, 25%, 5, 3",
        "10, 30%, 30%, 13, 7",
        "3, 0, 0, 3, 2",
        "3, 0%, 33%, 3, 2",
        "3, 1, 5, 4, 0",
        "2, 200%, 150%, 4, 0",
        "0, 25%, 25%, 0, 0",
        "1, x, -1%, 1, 0",
        "2147483647, 9999999999%, 0, 2147483647, 2147483647"
    })
    void roundsTheSurgeUpAndTheUnavailableDown(int replicas, String surge, String missing, int most, int available) {
        RolloutBounds bounds = RolloutBounds.of(replicas, read(surge), read(missing));

        assertThat(bounds.maxTotal()).isEqualTo(most);
        assertThat(bounds.minAvailable()).isEqualTo(available);
    }

    @Test
    void leavesOutWhatIsNoAmount() {
        assertThat(IntOrString.of("http").partOf(3, RoundingMode.CEILING)).isEqualTo(OptionalInt.empty());
        assertThat(IntOrString.of(-1).partOf(3, RoundingMode.CEILING)).isEqualTo(OptionalInt.empty());
        assertThat(IntOrString.of("99999999999%").partOf(3, RoundingMode.CEILING))
                .isEqualTo(OptionalInt.empty());
        assertThat(IntOrString.of(5).partOf(3, RoundingMode.CEILING)).isEqualTo(OptionalInt.of(5));
    }

    private static IntOrString read(String text) {
        return text.matches("\\d+") ? IntOrString.of(Integer.parseInt(text)) : IntOrString.of(text);
    }
}
