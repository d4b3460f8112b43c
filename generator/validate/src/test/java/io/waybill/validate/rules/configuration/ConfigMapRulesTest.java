package io.waybill.validate.rules.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and size of ConfigMaps. */
class ConfigMapRulesTest {

    private static String errors(String more) {
        return Judging.of("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, " + more + "}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'data: {a.b-c_D: x, .hidden: z}'                 | ''
            'data: {"a b": x}'                               | invalid-format data[a b]
            'data: {"": x}'                                  | invalid-format data[]
            'data: {.: x}'                                   | invalid-format data[.]
            'data: {..a: x}'                                 | invalid-format data[..a]
            'binaryData: {a/b: AAE=}'                        | invalid-format binaryData[a/b]
            'data: {a: x}, binaryData: {b: AAE=}'            | ''
            'data: {a: x}, binaryData: {a: AAE=}'            | duplicate-item data[a]
            'data: {a: null}'                                | ''
            """)
    void haveKeysThatCanBeFileNames(String more, String expected) {
        assertThat(errors(more)).isEqualTo(expected);
    }

    @Test
    void holdOneMebibyte() {
        String text = "x".repeat(1024 * 1024);
        String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(errors("data: {a: " + text + "}")).isEmpty();
        assertThat(errors("data: {a: " + text + ", b: z}")).isEqualTo("too-large");
        assertThat(errors("binaryData: {a: " + base64 + "}")).isEmpty();
        assertThat(errors("binaryData: {a: " + base64 + "}, data: {b: z}")).isEqualTo("too-large");
    }
}
