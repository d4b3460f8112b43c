package io.waybill.validate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regular expressions find what Go finds. */
class GoPatternTest {

    @ParameterizedTest
    @CsvSource({
        "^\\p{lu}$, A, a",
        "^\\p{Letter}$, ß, 1",
        "^\\P{letter}$, 1, ß",
        "^\\p{^lu}$, a, A",
        "^\\pN$, ٣, x",
        "^[\\p{LC}1]$, 1, 2",
        "^[\\P{LC}]$, ª, a",
        "^[^\\p{LC}]$, 1, a",
        "^\\p{ASCII}$, ~, é",
        "^[\\P{ascii}a]+$, aé, b",
        "^\\p{Assigned}$, a, \u0378",
        "^\\p{C}$, \u0378, a",
        "^\\p{Adlam}$, \uD83A\uDD00, a",
        "^\\p{greek}$, α, a",
        "^(?P<n>a)(?P<n>b)$, ab, aa",
        "^(?<n>a|b)(?:c)$, bc, ac(",
        "^\\Q(?P<n>a)\\E$, (?P<n>a), a",
        "^[(?P<n>]+$, P<?(, a",
        "^[]p{lu}]+$, ]p{, A",
        "(?i)^\\p{lu}$, a, 1"
    })
    void find(String pattern, String found, String other) {
        assertThat(GoPattern.compile(pattern).matcher(found).find()).isTrue();
        assertThat(GoPattern.compile(pattern).matcher(other).find()).isFalse();
    }
}
