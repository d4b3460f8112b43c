package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is plain exactly where every reader takes it for text. */
class YamlScalarsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql",
                "10.2.2.10:5000/mysql:5.7-utf8",
                "/var/lib/mysql",
                "a b",
                "a#b",
                "a:b",
                "-Xmx1g",
                "--verbose",
                "100Mi",
                "50m",
                "1.2.3",
                "v1",
                "0.0.0.0/0",
                "25%",
                "it's",
                "a\"b",
                "a, b",
                "größe",
                "nope",
                "yesterday",
                "http://a/b?c=d&e=f",
                "0xZZ",
                "1e",
                "12a",
                "$(POD_IP)",
                "cn=x,dc=y",
                "2026-W05",
                "_1",
                "+",
                "a{b}"
            })
    void isPlain(String text) {
        assertThat(Scalar.of(text)).hasToString(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3306",
                "-1",
                "+1",
                "1.5",
                ".5",
                "1.",
                "1e3",
                "1E-3",
                "012",
                "0o17",
                "0x1F",
                "0b11",
                "1_000",
                "1:20",
                "1:20:30.5",
                ".inf",
                "-.INF",
                ".nan",
                ".NaN",
                "y",
                "Y",
                "n",
                "yes",
                "Yes",
                "no",
                "on",
                "OFF",
                "true",
                "False",
                "null",
                "Null",
                "~",
                "=",
                "<<",
                "2026-01-31",
                "2026-01-31T08:30:00Z",
                "2026-01-31 08:30:00",
                "",
                " ",
                " a",
                "a ",
                "a: b",
                "a:",
                ": a",
                "a #b",
                "#a",
                "- a",
                "-",
                "---",
                "--- a",
                "...",
                "? a",
                "?",
                "!a",
                "&a",
                "*a",
                "%a",
                "@a",
                "`a",
                "'a'",
                "{a",
                "[a",
                "]",
                "}",
                ",a",
                "|",
                ">",
                "a\ufeff",
                "a\u0007",
                "\u0085",
                "\u2028"
            })
    void isQuoted(String text) {
        assertThat(Scalar.of(text).toString()).startsWith("\"").endsWith("\"\n");
    }

    @Test
    void escapesWhatQuotesCannotHold() {
        assertThat(Scalar.of("\"\\\t\r\n\u0000\u007f\u2028"))
                .hasToString("\"\\\"\\\\\\t\\r\\n\\u0000\\u007f\\u2028\"\n");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(Scalar.of("\ud83d\ude80")).hasToString("\"\ud83d\ude80\"\n");
    }

    @Test
    void replacesHalfACharacterWhichNoReaderTakes() {
        assertThat(Scalar.of("a\ud83d")).hasToString("\"a\\ufffd\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,0.5",
        "1,1.0",
        "-2.25,-2.25",
        "0,0.0",
        "100000,100000.0",
        "1e14,100000000000000.0",
        "1e15,1.0e+15",
        "1.5e300,1.5e+300",
        "0.00001,0.000010",
        "1e-6,1.0e-6"
    })
    void writesANumberWithItsPoint(double number, String text) {
        assertThat(Scalar.of(number)).hasToString(text + "\n");
    }

    @Test
    void writesWholeNumbersOfAnySize() {
        assertThat(Scalar.of(new BigInteger("123456789012345678901234567890")))
                .hasToString("123456789012345678901234567890\n");
    }
}
