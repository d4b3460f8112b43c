package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scalar knows what it holds. */
class ScalarTest {

    @Test
    void tellsTextFromTheNumberItLooksLike() {
        assertThat(Scalar.of("1")).isNotEqualTo(Scalar.of(1));
    }

    @Test
    void tellsAWholeNumberFromOneWithAFraction() {
        assertThat(Scalar.of(1)).isNotEqualTo(Scalar.of(1.0));
    }

    @Test
    void takesASmallBigIntegerForALong() {
        assertThat(Scalar.of(BigInteger.ONE)).isEqualTo(Scalar.of(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesNumbersThatJsonCannotWrite(double number) {
        assertThatThrownBy(() -> Scalar.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kubernetes has no number " + number);
    }

    @Test
    void refusesNullForText() {
        String absent = null;

        assertThatThrownBy(() -> Scalar.of(absent))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("leave the field out");
    }

    @Test
    void saysOfWhichTypeItIs() {
        assertThat(Scalar.of("a").isString()).isTrue();
        assertThat(Scalar.of(true).isBoolean()).isTrue();
        assertThat(Scalar.of(BigInteger.TEN.pow(30)).isInteger()).isTrue();
        assertThat(Scalar.of(0.5).isInteger()).isFalse();
        assertThat(Scalar.of(0.5).isNumber()).isTrue();
        assertThat(Scalar.ofNull().isNull()).isTrue();
    }

    @Test
    void keepsItsOriginBesideItsValue() {
        Origin origin = new Origin("app.yaml", 12, 9);

        assertThat(Scalar.of("a").at(origin).origin()).hasToString("app.yaml:12:9");
    }
}
