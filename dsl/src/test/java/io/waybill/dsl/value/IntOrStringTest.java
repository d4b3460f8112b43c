package io.waybill.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.tree.Scalar;
import org.junit.jupiter.api.Test;

/** A number stays a number and a text stays a text. */
class IntOrStringTest {

    @Test
    void writesANumberAsANumber() {
        assertThat(IntOrString.of(80).toNode()).isEqualTo(Scalar.of(80));
    }

    @Test
    void writesDigitsThatAreTextAsText() {
        assertThat(IntOrString.of("80").toNode()).hasToString("\"80\"\n");
    }

    @Test
    void tellsANumberFromTheSameDigitsAsText() {
        assertThat(IntOrString.of(80)).isNotEqualTo(IntOrString.of("80"));
    }

    @Test
    void writesAPercentage() {
        assertThat(IntOrString.percent(25)).isEqualTo(IntOrString.of("25%")).hasToString("25%");
    }

    @Test
    void refusesANegativePercentage() {
        assertThatThrownBy(() -> IntOrString.percent(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A percentage is not negative: -1");
    }

    @Test
    void readsBackBothForms() {
        assertThat(IntOrString.from(Scalar.of(80))).isEqualTo(IntOrString.of(80));
        assertThat(IntOrString.from(Scalar.of("http"))).isEqualTo(IntOrString.of("http"));
    }

    @Test
    void refusesToReadANumberBeyond32Bits() {
        assertThatThrownBy(() -> IntOrString.from(Scalar.of(1L << 40)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1099511627776");
    }

    @Test
    void refusesToReadAFraction() {
        assertThatThrownBy(() -> IntOrString.from(Scalar.of(0.5))).isInstanceOf(IllegalStateException.class);
    }
}
