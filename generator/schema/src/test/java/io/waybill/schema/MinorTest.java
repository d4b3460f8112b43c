package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A minor is read from the forms in which people and tools write versions. */
class MinorTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.36", "v1.36", "1.36.2", "v1.36.0"})
    void readsAVersion(String text) {
        assertThat(Minor.parse(text)).isEqualTo(new Minor(36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "36", "1.", "2.36", "1.-1", "1.36.", "1.36-rc1", "latest", "1.36\n", "1.9999"})
    void refusesWhatIsNoVersion(String text) {
        assertThatThrownBy(() -> Minor.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a Kubernetes version; write major and minor, such as 1.36");
    }

    @Test
    void refusesANegativeNumber() {
        assertThatThrownBy(() -> new Minor(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void sortsByNumberNotByText() {
        assertThat(Stream.of(new Minor(16), new Minor(9), new Minor(36)).sorted())
                .containsExactly(new Minor(9), new Minor(16), new Minor(36));
    }

    @Test
    void showsMajorAndMinor() {
        assertThat(new Minor(36)).hasToString("1.36");
    }
}
