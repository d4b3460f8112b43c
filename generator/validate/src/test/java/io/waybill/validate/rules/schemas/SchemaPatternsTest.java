package io.waybill.validate.rules.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "\\p{Greek}",
                "\\p{lu}",
                "\\PL\\p{^Letter}",
                "[\\p{Decimal_Number}\\p{ascii}]",
                "\\p{Adlam}\\p{Cn}\\p{LC}\\p{assigned}",
                "\\p{Old_Italic}",
                "(?P<n>a)(?<n>b)",
                "a{,2}"
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
                "*a",
                "\\p{Script=Greek}",
                "(?P<a-b>c)",
                "\\E"
            })
    void areNotRead(String pattern) {
        assertThat(SchemaPatterns.compiled(pattern)).isEmpty();
    }

    @Test
    void areNotReadWhereGroupsNestTooDeeply() {
        assertThat(SchemaPatterns.compiled("(".repeat(100_000) + ")".repeat(100_000)))
                .isEmpty();
        assertThat(SchemaPatterns.compiled("(".repeat(999) + ")".repeat(999))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1.34, \\p{Lu}, ''",
        "1.34, \\p{lu}, invalid-format spec.validation.openAPIV3Schema.properties[a].pattern",
        "1.34, \\p{Old_Italic}, ''",
        "1.35, \\p{Lu}, ''",
        "1.35, \\p{lu}, ''",
        "1.35, \\p{Old_Italic}, invalid-format spec.validation.openAPIV3Schema.properties[a].pattern"
    })
    void nameClassesAsGoOfTheServerDoes(String minor, String pattern, String errors) {
        assertThat(Verdict.of(minor, """
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: widgets.example.com}
                        spec:
                          group: example.com
                          scope: Namespaced
                          names: {plural: widgets, kind: Widget}
                          versions:
                          - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {a: {type: string, pattern: '%s'}}}}}
                        """.formatted(pattern))).isEqualTo(errors);
    }
}
