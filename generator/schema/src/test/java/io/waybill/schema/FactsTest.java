package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes-api.txt", "field-traits.txt", "lifecycle.txt"})
    void areAsciiSoThatTheyCanBeReadQuickly(String file) {
        assertThat(Facts.text(file).chars()).isNotEmpty().allMatch(c -> c < 128);
    }
}
