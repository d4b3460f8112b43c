package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes-api.txt", "field-traits.txt"})
    void findsEveryTypeOfTheFactsThatComeWithWaybill(String file) {
        FactsText facts = new FactsText(Facts.text(file));

        assertThat(facts.typeNames()).hasSizeGreaterThan(100).isSorted();
        assertThat(facts.typeNames())
                .allSatisfy(name -> assertThat(facts.type(name))
                        .hasValueSatisfying(
                                lines -> assertThat(lines.get(0) + " ").startsWith("type " + name + " ")));
    }

    @Test
    void leavesOutCommentsAndBlankLines() {
        FactsText facts = new FactsText("# a\n\nhead\ntype b\n# c\n\n  d\ntype e x");

        assertThat(facts.head()).containsExactly("head");
        assertThat(facts.type("b")).contains(List.of("type b", "  d"));
        assertThat(facts.type("e")).contains(List.of("type e x"));
    }

    @Test
    void refusesTypesThatAreNotInOrder() {
        assertThatThrownBy(() -> new FactsText("type b\ntype a\n").typeNames())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a does not belong behind b");
    }

    @Test
    void findsTheTypesThatThereAreAndNoOthers() {
        for (int count = 0; count < 40; count++) {
            List<String> names = IntStream.range(0, count)
                    .mapToObj(number -> "t" + (10 + 2 * number))
                    .toList();
            FactsText facts = new FactsText("head\n"
                    + names.stream()
                            .map(name -> "type " + name + "\n" + "  field\n".repeat(name.hashCode() % 3))
                            .collect(Collectors.joining()));

            assertThat(facts.typeNames()).isEqualTo(names);
            for (int number = 9; number < 99; number++) {
                String name = "t" + number;
                assertThat(facts.type(name).isPresent()).as(name).isEqualTo(names.contains(name));
            }
        }
    }
}
