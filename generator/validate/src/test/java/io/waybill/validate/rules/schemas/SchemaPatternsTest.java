package io.waybill.validate.rules.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which regular expressions the API server reads. */
class SchemaPatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
                "a{1000}",
                "(a{10}){100}",
                "(a{100}|b{100}){10}",
                "a{1000}b{1000}",
                "[{]{1000}",
                "\\{1001}",
                "\\Q{1001}\\E",
                "[[:alpha:]({1001}]",
                "(?P<name>a)",
                "\\p{Greek}"
            })
    void areRead(String pattern) {
        assertThat(SchemaPatterns.compiled(pattern)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{1001}",
                "(a{10}){101}",
                "((a{100}){100}){100}",
                "(((a{1000}){1000}){1000}){1000}",
                "(((a{999,}){999,}){999,}){999,}",
                "(?=a)",
                "(a)\\1",
                "(a",
                "a)",
                "[a",
                "*a"
            })
    void areNotRead(String pattern) {
        assertThat(SchemaPatterns.compiled(pattern)).isEmpty();
    }
}
