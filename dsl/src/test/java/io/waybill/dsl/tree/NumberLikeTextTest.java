package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that any reader takes for a number are quoted. */
class NumberLikeTextTest {

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings()
                .withChars("0123456789_.eE+-")
                .ofMinLength(1)
                .ofMaxLength(10);
    }

    @Provide
    Arbitrary<String> bases() {
        Arbitrary<String> tail = Arbitraries.strings()
                .withChars("01234567_89abcdefABCDEFxXoObB.:+-")
                .ofMaxLength(6);
        return tail.flatMap(end -> Arbitraries.of("", "+", "-", "0", "0x", "0b", "0o", "-0b", "+0X", "0_")
                .map(start -> start + end));
    }

    @Property
    void quotesWhatIsANumber(@ForAll("digits") String text) {
        assertThat(isQuoted(text) || !NumberGrammars.isNumber(text)).isTrue();
    }

    @Property
    void quotesNumbersOfAllBases(@ForAll("bases") String text) {
        assertThat(isQuoted(text) || !NumberGrammars.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1__e3_9", "69E_+4_", "-__6", "+_.0_", "0_x1", "0b-1", "0b+1", "1e_5", "5._", "_._5", "0b_1"})
    void quotesNumbersAmongUnderscores(String text) {
        assertThat(isQuoted(text)).isEqualTo(NumberGrammars.isNumber(text));
    }

    private static boolean isQuoted(String text) {
        return Scalar.of(text).toString().startsWith("\"");
    }
}
