package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finalizers of namespaces. */
class NamespaceRulesTest {

    private static final String RESOURCE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            spec: {finalizers: [HOLE]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kubernetes | ``
                    1.36 | example.com/cleanup | ``
                    """)
    void takesFinalizersOfKubernetesAndOfDomains(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | cleanup | invalid-format spec.finalizers
                    1.36 | "a b" | invalid-format spec.finalizers
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
