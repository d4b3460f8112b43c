package io.waybill.explain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts of resources are added exactly, and written in their shortest form. */
class AmountsTest {

    private static Amounts amounts(String resource, String quantity) {
        return new Amounts(Map.of(resource, Quantity.parse(quantity)));
    }

    @ParameterizedTest
    @CsvSource({
        "cpu, 1, 1",
        "cpu, 1.0, 1",
        "cpu, 1000m, 1",
        "cpu, 0.25, 250m",
        "cpu, 100u, 0.1m",
        "requests.cpu, 1500m, 1500m",
        "memory, 1Gi, 1Gi",
        "memory, 1024Mi, 1Gi",
        "memory, 1500Mi, 1500Mi",
        "memory, 1G, 1000000000",
        "memory, 0, 0",
        "ephemeral-storage, 2048, 2Ki",
        "hugepages-2Mi, 4Mi, 4Mi",
        "requests.storage, 10Ti, 10Ti",
        "memory, 2048Ei, 2048Ei",
        "pods, 2048, 2048",
        "nvidia.com/gpu, 1k, 1000"
    })
    void amountsHaveOneShortestForm(String resource, String quantity, String text) {
        assertThat(Amounts.text(resource, Quantity.parse(quantity))).isEqualTo(text);
    }

    @Test
    void whatIsNotAQuantityIsLeftOut() {
        Mapping tree = Mapping.empty()
                .with("cpu", Scalar.of("250m"))
                .with("memory", Scalar.of("much"))
                .with("pods", Scalar.of(3));

        assertThat(Amounts.of(tree)).hasToString("cpu 250m, pods 3");
    }

    @Test
    void nothingIsToldAsNothing() {
        assertThat(Amounts.NONE).hasToString("nothing");
        assertThat(Amounts.NONE.isEmpty()).isTrue();
        assertThat(amounts("cpu", "0").isEmpty()).isFalse();
    }

    @Test
    void whatOneLeavesOutTheOtherFills() {
        Amounts own = amounts("cpu", "1");
        Amounts defaults = amounts("cpu", "2").plus(amounts("memory", "1Gi"));

        assertThat(own.orElse(defaults)).hasToString("cpu 1, memory 1Gi");
        assertThat(own.overriddenBy(defaults)).hasToString("cpu 2, memory 1Gi");
        assertThat(defaults.overriddenBy(own)).hasToString("cpu 1, memory 1Gi");
        assertThat(own.get("memory")).isEmpty();
    }

    @Property
    boolean theShortestFormIsTheSameAmount(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2048) long amount, @ForAll("units") String unit) {
        Quantity quantity = Quantity.parse(amount + unit);
        return quantity.amount()
                                .compareTo(Quantity.parse(Amounts.text("memory", quantity))
                                        .amount())
                        == 0
                && quantity.amount()
                                .compareTo(Quantity.parse(Amounts.text("cpu", quantity))
                                        .amount())
                        == 0;
    }

    @Property
    void sumsDoNotDependOnTheOrder(
            @ForAll("amounts") Amounts one, @ForAll("amounts") Amounts two, @ForAll("amounts") Amounts three) {
        assertThat(one.plus(two)).hasToString(two.plus(one).toString());
        assertThat(one.plus(two).plus(three))
                .hasToString(one.plus(two.plus(three)).toString());
        assertThat(one.plus(Amounts.NONE)).isEqualTo(one);
    }

    @Property
    void theLargerOfTwoIsAtLeastBothAndOneOfThem(@ForAll("amounts") Amounts one, @ForAll("amounts") Amounts two) {
        Amounts max = one.max(two);

        assertThat(one.max(one)).isEqualTo(one);
        max.values().forEach((resource, amount) -> {
            BigDecimal first = of(one, resource);
            BigDecimal second = of(two, resource);
            assertThat(amount.amount()).isEqualByComparingTo(first.max(second));
        });
        assertThat(max.values().keySet())
                .containsAll(one.values().keySet())
                .containsAll(two.values().keySet());
    }

    private static BigDecimal of(Amounts amounts, String resource) {
        return amounts.get(resource).map(Quantity::amount).orElse(BigDecimal.ZERO);
    }

    @Property
    void manyTimesIsAddedManyTimes(@ForAll("amounts") Amounts one, @ForAll @IntRange(min = 1, max = 9) int factor) {
        Amounts sum = one;
        for (int i = 1; i < factor; i++) {
            sum = sum.plus(one);
        }

        assertThat(one.times(factor)).hasToString(sum.toString());
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("", "m", "Ki", "Mi", "k", "M");
    }

    @Provide
    Arbitrary<Amounts> amounts() {
        return Arbitraries.maps(
                        Arbitraries.of("cpu", "memory", "pods", "nvidia.com/gpu"),
                        Arbitraries.of("0", "1", "250m", "3", "1Gi", "1500Mi", "2k", "0.5"))
                .map(values -> {
                    Map<String, Quantity> parsed = new HashMap<>();
                    values.forEach((resource, text) -> parsed.put(resource, Quantity.parse(text)));
                    return new Amounts(parsed);
                });
    }
}
