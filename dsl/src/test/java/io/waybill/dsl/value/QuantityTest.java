package io.waybill.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.tree.Scalar;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A quantity is read as the API server reads it, and keeps the text it was written with. */
class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "100m,0.1",
        "1500m,1.5",
        "0.5,0.5",
        ".5,0.5",
        "5.,5",
        "-1,-1",
        "+2,2",
        "2k,2000",
        "1Ki,1024",
        "500Mi,524288000",
        "2Gi,2147483648",
        "1Ti,1099511627776",
        "1Pi,1125899906842624",
        "1Ei,1152921504606846976",
        "3M,3000000",
        "1G,1000000000",
        "1T,1000000000000",
        "1P,1000000000000000",
        "1E,1000000000000000000",
        "1e3,1000",
        "1E3,1000",
        "1e+3,1000",
        "5e-1,0.5",
        "7n,0.000000007",
        "7u,0.000007",
        "1.5Gi,1610612736",
        "-0.10,-0.1",
        "100u,0.0001",
        "0.1n,0.000000001",
        "-0.1n,-0.000000001",
        "1.0000000001,1.000000001"
    })
    void readsAnAmount(String text, BigDecimal amount) {
        assertThat(Quantity.parse(text).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "m", "Mi", "100 Mi", "100MB", "100mb", "100Kib", "1K", "1ki", "--1", "1.2.3", "1e", "e3",
                "0x10", "1,5", ".", "100m ", "1_000", "NaN", "1e3Mi"
            })
    void refusesWhatIsNoQuantity(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a quantity; write a number and a suffix,"
                        + " such as 100m, 0.5, 500Mi or 2Gi");
        assertThat(Quantity.isQuantity(text)).isFalse();
    }

    @Test
    void readsAnAmountOfAnyLength() {
        String sevens = "7".repeat(20_000);
        String amount = sevens + "." + sevens + "000";

        assertThat(Quantity.parse(sevens + ".5").amount()).isEqualByComparingTo(new BigDecimal(sevens + ".5"));
        assertThat(Quantity.parse(amount)).isGreaterThan(Quantity.parse(sevens + ".777777777"));
        assertThat(Quantity.parse("1" + "0".repeat(200_000))).isGreaterThan(Quantity.parse(sevens));
        assertThat(Quantity.parse("0".repeat(200_000) + "1")).isEqualTo(Quantity.of(1));
    }

    @Test
    void keepsTheTextItWasWrittenWith() {
        assertThat(Quantity.parse("1000m")).hasToString("1000m");
        assertThat(Quantity.parse("1000m").toNode()).isEqualTo(Scalar.of("1000m"));
    }

    @ParameterizedTest
    @CsvSource({"1000m,1", "1024Mi,1Gi", "0,0.000", "1e3,1k", "0.50,500m"})
    void isEqualToTheSameAmountInOtherWords(String one, String other) {
        assertThat(Quantity.parse(one)).isEqualTo(Quantity.parse(other)).hasSameHashCodeAs(Quantity.parse(other));
    }

    @Test
    void isNotEqualToAnotherAmount() {
        assertThat(Quantity.parse("1M")).isNotEqualTo(Quantity.parse("1Mi"));
    }

    @ParameterizedTest
    @CsvSource({"100m,1", "1M,1Mi", "999Mi,1Gi", "-1,0"})
    void comparesByAmount(String less, String more) {
        assertThat(Quantity.parse(less)).isLessThan(Quantity.parse(more));
    }

    @Test
    void addsInTheUnitOfTheFirst() {
        assertThat(Quantity.parse("500Mi").plus(Quantity.parse("1Gi"))).hasToString("1524Mi");
        assertThat(Quantity.parse("1Gi").plus(Quantity.parse("512Mi"))).hasToString("1.5Gi");
    }

    @Test
    void subtracts() {
        assertThat(Quantity.parse("1").minus(Quantity.parse("100m"))).hasToString("0.9");
        assertThat(Quantity.parse("1Gi").minus(Quantity.parse("1024Mi"))).hasToString("0Gi");
    }

    @Test
    void multiplies() {
        assertThat(Quantity.parse("250m").times(4)).hasToString("1000m").isEqualTo(Quantity.of(1));
    }

    @Test
    void writesARoundAmountWithoutExponent() {
        assertThat(Quantity.parse("100").times(10)).hasToString("1000");
        assertThat(Quantity.parse("1e3").plus(Quantity.parse("1e3"))).hasToString("2e3");
    }

    @Test
    void readsANumberFromAManifest() {
        assertThat(Quantity.from(Scalar.of(2))).isEqualTo(Quantity.parse("2"));
        assertThat(Quantity.from(Scalar.of(0.5))).isEqualTo(Quantity.parse("500m"));
        assertThat(Quantity.from(Scalar.of(1e10))).isEqualTo(Quantity.parse("10G"));
    }

    @Test
    void refusesToReadABoolean() {
        assertThatThrownBy(() -> Quantity.from(Scalar.of(true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Expected a quantity");
    }

    @Test
    void standsAsANumberWhereItWasMadeOfOne() {
        assertThat(Quantity.of(2).toNode()).isEqualTo(Scalar.of(2));
        assertThat(Quantity.of(0.5).toNode()).isEqualTo(Scalar.of(0.5));
        assertThat(Quantity.from(Scalar.of(2)).toNode()).isEqualTo(Scalar.of(2));
        assertThat(Quantity.of(2).plus(Quantity.of(1)).toNode()).isEqualTo(Scalar.of("3"));
    }
}
