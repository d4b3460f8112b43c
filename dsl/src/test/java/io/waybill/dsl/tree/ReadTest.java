package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A value of another type than the API has is refused with its place. */
class ReadTest {

    @Test
    void refusesANumberBeyond32Bits() {
        assertThatThrownBy(() -> Read.int32(Scalar.of(1L << 40)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a whole number of 32 bits");
    }

    @Test
    void namesThePlaceAndWhatItFound() {
        Node node = Scalar.of("three").at(new Origin("app.yaml", 12, 9));

        assertThatThrownBy(() -> Read.int32(node))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected a whole number at app.yaml:12:9, found: three\n");
    }

    @Test
    void readsAMomentWithAnOffset() {
        assertThat(Read.instant(Scalar.of("2026-01-31T10:30:00+02:00")))
                .isEqualTo(Instant.parse("2026-01-31T08:30:00Z"));
    }

    @Test
    void refusesWhatIsNoMoment() {
        assertThatThrownBy(() -> Read.instant(Scalar.of("tomorrow"))).hasMessageContaining("a moment such as");
    }

    @Test
    void readsBytes() {
        assertThat(Read.bytes(Scalar.of("AQI="))).containsExactly(1, 2);
    }

    @Test
    void refusesWhatIsNoBase64() {
        assertThatThrownBy(() -> Read.bytes(Scalar.of("%"))).hasMessageContaining("bytes in base64");
    }

    @Test
    void readsAListItemByItem() {
        assertThat(Read.list(Sequence.of(Scalar.of(1), Scalar.of(2)), Read::int32))
                .containsExactly(1, 2);
    }

    @Test
    void readsAWholeNumberAsANumber() {
        assertThat(Read.decimal(Scalar.of(2))).isEqualTo(2.0);
    }
}
