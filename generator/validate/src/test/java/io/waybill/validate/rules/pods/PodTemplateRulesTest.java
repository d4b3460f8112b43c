package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels and annotations that pods are to get. */
class PodTemplateRulesTest {

    private static String errors(String minor, String metadata, String morePod) {
        return Judging.of(minor, """
                apiVersion: v1
                kind: PodTemplate
                metadata: {name: a}
                template:
                  metadata: %s
                  spec: {containers: [{name: a, image: a}]%s}
                """.formatted(metadata, morePod)).errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {labels: {app: a, example.com/b: ""}}   | ''
            {labels: {app: null}}                   | ''
            {labels: {app: "a b"}}                  | invalid-format template.labels
            {labels: {"a/b/c": x}}                  | invalid-format template.labels
            {labels: {Example.com/a: x}}            | invalid-format template.labels
            {annotations: {Example.com/a: x}}       | ''
            {annotations: {a: "any text!"}}         | ''
            {annotations: {"": x}}                  | invalid-format template.annotations
            {annotations: {"a b": x}}               | invalid-format template.annotations
            """)
    void haveTheFormOfLabelsAndAnnotations(String metadata, String expected) {
        assertThat(errors("1.36", metadata, "")).isEqualTo(expected);
    }

    @Test
    void annotationsAreLimitedInSize() {
        assertThat(errors("1.36", "{annotations: {a: " + "x".repeat(256 * 1024 - 1) + "}}", ""))
                .isEmpty();
        assertThat(errors("1.36", "{annotations: {a: " + "x".repeat(256 * 1024) + "}}", ""))
                .isEqualTo("too-large template.annotations");
    }

    @ParameterizedTest
    @CsvSource({"1.22, ''", "1.23, forbidden-field template.spec.ephemeralContainers"})
    void haveNoEphemeralContainers(String minor, String expected) {
        assertThat(errors(minor, "{}", ", ephemeralContainers: [{name: b, image: b}]"))
                .isEqualTo(expected);
    }
}
