package io.waybill.schema.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.FactsFormat;
import io.waybill.schema.Minor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sources get wrong of a minor is mended, and nothing else. */
class CorrectionsTest {

    private static final String FACTS = """
            kind acme.io/v1 Box boxes namespaced acme.v1.Box
            type acme.v1.Box
              lid acme.v1.Lid
              size int32
            type acme.v1.Lid
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.29 kind acme.io/v1 Box absent           | kind
            1.28..1.30 type acme.v1.Lid absent        | type acme.v1.Lid
            1.29 field acme.v1.Box size absent        | size int32
            """)
    void takesOutWhatAMinorDoesNotHave(String line, String gone) {
        assertThat(mended(line, "1.29")).doesNotContain(gone);
        assertThat(mended(line, "1.31")).contains(gone);
    }

    @Test
    void givesAFieldItsForm() {
        assertThat(mended("1.29 field acme.v1.Box size! int64", "1.29")).contains("  size! int64\n");
        assertThat(mended("1.29 field acme.v1.Box colour string", "1.29")).contains("  colour string\n");
    }

    @Test
    void marksMinorsThatWereReadEarly() {
        Corrections corrections = Corrections.read("1.30 early");

        assertThat(corrections.isEarly(Minor.parse("1.30"))).isTrue();
        assertThat(corrections.isEarly(Minor.parse("1.31"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.29",
                "1.29 late",
                "x type a.v1.B absent",
                "1.29 type a.v1.B",
                "1.29 type a.v1.B gone",
                "1.29 kind v1 Box string",
                "1.29 field a.v1.B absent",
                "1.30..1.29 type a.v1.B absent"
            })
    void quotesALineOfAnotherForm(String line) {
        assertThatThrownBy(() -> Corrections.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + line + "\"");
    }

    private static String mended(String line, String minor) {
        ApiHistory one = FactsFormat.read("minors " + minor + "\n" + FACTS);
        ClientFacts facts = Corrections.read(line)
                .mended(Minor.parse(minor), new ClientFacts(one.kinds(), one.types(), Descriptions.of(Map.of())));
        return FactsFormat.write(ApiHistory.of(one.minors(), List.of(), List.of(), facts.kinds(), facts.types()));
    }
}
