package io.waybill.blueprint.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.blueprint.source.Code.Literal;
import io.waybill.blueprint.source.Code.TextBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing in a text can end its literal. */
class LiteralsTest {

    @Test
    void escapesQuotesAndBackslashes() {
        assertThat(Literals.text("a\"b\\u0022")).isEqualTo(new Literal("\"a\\\"b\\\\u0022\""));
    }

    @Test
    void escapesControlCharactersSoThatADigitBehindThemIsNoPart() {
        assertThat(Literals.text("\0" + "1")).isEqualTo(new Literal("\"\\0001\""));
    }

    @Test
    void keepsLettersOfAnyLanguageAndEscapesWhatTurnsTextAround() {
        assertThat(Literals.text("é中\u202e")).isEqualTo(new Literal("\"é中\\u202e\""));
    }

    @Test
    void writesSeveralLinesAsATextBlockThatKeepsBlanksAndQuotes() {
        assertThat(Literals.text("a \n\"\"\"\nb")).isEqualTo(new TextBlock(List.of("a\\s", "\"\"\\\"", "b\\")));
    }

    @Test
    void leavesQuotesAtTheEndOfALineAsTheyAre() {
        assertThat(Literals.text("{\"a\": \"b\"\n\"\"\n")).isEqualTo(new TextBlock(List.of("{\"a\": \"b\"", "\"\"")));
    }

    @Test
    void writesAnLBehindNumbersBeyondAnInt() {
        assertThat(Literals.number(2147483647L)).isEqualTo(new Literal("2147483647"));
        assertThat(Literals.number(2147483648L)).isEqualTo(new Literal("2147483648L"));
    }
}
