package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who serves an IngressClass. */
class IngressClassRulesTest {

    private static String errors(String minor, String spec) {
        return Judging.of(
                        minor,
                        "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: a}, spec: " + spec
                                + "}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | {controller: example.com/ingress}                                              | ''
            1.36 | {controller: example.com/a/b~c}                                                | ''
            1.36 | {controller: example.com}                                                      | invalid-format spec.controller
            1.36 | {controller: example.com/}                                                     | invalid-format spec.controller
            1.36 | {controller: Example.com/a}                                                    | invalid-format spec.controller
            1.36 | {}                                                                             | required spec.controller
            1.36 | {controller: a/b, parameters: {kind: K, name: p}}                              | ''
            1.36 | {controller: a/b, parameters: {kind: K, name: ""}}                             | required spec.parameters.name
            1.36 | {controller: a/b, parameters: {kind: K, name: p, apiGroup: Bad_}}              | invalid-format spec.parameters.apiGroup
            1.36 | {controller: a/b, parameters: {kind: K, name: p, scope: Namespace, namespace: x}} | ''
            1.36 | {controller: a/b, parameters: {kind: K, name: p, scope: Namespace}}            | required spec.parameters.namespace
            1.36 | {controller: a/b, parameters: {kind: K, name: p, namespace: x}}                | forbidden-field spec.parameters.namespace
            1.36 | {controller: a/b, parameters: {kind: K, name: p, scope: World}}                | unsupported-value spec.parameters.scope
            1.21 | {controller: a/b, parameters: {kind: K, name: p, namespace: x}}                | ''
            """)
    void namesItsControllerAndParameters(String minor, String spec, String expected) {
        assertThat(errors(minor, spec)).isEqualTo(expected);
    }

    @Test
    void hasAControllerOf250Characters() {
        assertThat(errors("1.30", "{controller: a/" + "b".repeat(248) + "}")).isEmpty();
        assertThat(errors("1.30", "{controller: a/" + "b".repeat(249) + "}")).isEqualTo("too-large spec.controller");
    }
}
