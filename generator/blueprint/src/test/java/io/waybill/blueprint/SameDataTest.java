package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees are the same where a server reads the same from them. */
class SameDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{a: 1, b: 2} | {b: 2, a: 1}", "{a: 1, b: null} | {a: 1}", "{a: {}} | {a: {}}"})
    void neitherOrderOfKeysNorNullsCount(String one, String other) {
        assertThat(difference(one, other)).isEmpty();
        assertThat(difference(other, one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1} | {a: '1'} | a",
                "{a: {b: [1, 2]}} | {a: {b: [1, 3]}} | a.b[1]",
                "{a: [1, 2]} | {a: [2, 1]} | a[0]",
                "{a: [1]} | {a: [1, 2]} | a",
                "{a: 1} | {} | a",
                "{a: {}} | {} | a",
                "{a: {}} | {a: []} | a"
            })
    void theFirstPlaceThatDiffersIsTold(String one, String other, String path) {
        assertThat(difference(one, other)).isEqualTo(path);
        assertThat(difference(other, one)).isEqualTo(path);
    }

    private static String difference(String one, String other) {
        return SameData.difference(Written.read(one).get(0), Written.read(other).get(0))
                .map(Object::toString)
                .orElse("");
    }
}
