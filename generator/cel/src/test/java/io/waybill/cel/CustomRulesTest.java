package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.Minor;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in CEL of a definition, on custom resources beside it. */
class CustomRulesTest {

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    x-kubernetes-validations:
                    - {rule: "self.metadata.name.startsWith('w-')", message: The name begins with w-.}
                    properties:
                      spec:
                        type: object
                        x-kubernetes-validations:
                        - rule: self.min <= self.max
                          messageExpression: "'%d is more than %d'.format([self.min, self.max])"
                        - {rule: "!has(self.a__dash__b) || self.a__dash__b != ''", reason: FieldValueRequired, fieldPath: .a-b}
                        - {rule: "!has(self.gone)", reason: FieldValueForbidden, fieldPath: "['gone']", message: gone is gone}
                        - {rule: "!has(self.twice) || self.twice.all(x, self.twice.filter(y, y == x).size() == 1)", reason: FieldValueDuplicate, fieldPath: .twice}
                        - {rule: "self.max == oldSelf.max", message: max does not change}
                        - {rule: "oldSelf.hasValue() || self.max < 100", optionalOldSelf: true, message: small at first}
                        properties:
                          min: {type: integer, default: 1}
                          max: {type: integer, default: 5}
                          a-b: {type: string, maxLength: 9}
                          gone: {type: string}
                          twice: {type: array, maxItems: 9, items: {type: integer}}
                          in: {type: string, x-kubernetes-validations: [{rule: self != 'bad'}]}
                          note: {type: string, nullable: true, x-kubernetes-validations: [{rule: self != ''}]}
                          memory: {type: string, maxLength: 9, x-kubernetes-validations: [{rule: "isQuantity(self) && quantity(self).isLessThan(quantity('1Gi'))"}]}
                          port:
                            x-kubernetes-int-or-string: true
                            x-kubernetes-validations: [{rule: "type(self) == int ? self > 0 : self != ''"}]
                          labels:
                            type: object
                            maxProperties: 9
                            additionalProperties: {type: string, x-kubernetes-validations: [{rule: size(self) < 4}]}
                          parts:
                            type: array
                            maxItems: 9
                            items:
                              type: object
                              x-kubernetes-validations: [{rule: "has(self.a) != has(self.b)", message: a or b}]
                              properties: {a: {type: string}, b: {type: string}}
                          index: {type: array, items: {type: string}, x-kubernetes-validations: [{rule: "self[1] != ''"}]}
                          free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                          inner:
                            type: object
                            x-kubernetes-embedded-resource: true
                            x-kubernetes-preserve-unknown-fields: true
                            x-kubernetes-validations: [{rule: "self.kind == 'ConfigMap'"}]
                          slow:
                            type: array
                            maxItems: 10
                            items: {type: integer}
                            x-kubernetes-validations:
                            - rule: "self.all(a, self.all(b, self.all(c, self.all(d, self.all(e, self.all(f, f > 0))))))"
            """;

    private static String widget(String spec) {
        return "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w-a}, spec: " + spec + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {min: 1, max: 2}                      | ''
            {}                                    | ''
            {min: 6}                              | expression spec
            {max: 0}                              | expression spec
            {max: 100}                            | expression spec
            {a-b: x}                              | ''
            {a-b: ''}                             | required spec.a-b
            {gone: x}                             | forbidden-field spec.gone
            {twice: [1, 2]}                       | ''
            {twice: [1, 1]}                       | duplicate-item spec.twice
            {in: good}                            | ''
            {in: bad}                             | expression spec.in
            {note: null}                          | ''
            {note: ''}                            | expression spec.note
            {memory: 512Mi}                       | ''
            {memory: 2Gi}                         | expression spec.memory
            {memory: much}                        | expression spec.memory
            {port: 80}                            | ''
            {port: http}                          | ''
            {port: 0}                             | expression spec.port
            {port: ''}                            | expression spec.port
            {labels: {a: b}}                      | ''
            {labels: {a/b: long}}                 | expression spec.labels[a/b]
            {parts: [{a: x}, {b: x}]}             | ''
            {parts: [{a: x}, {a: x, b: x}]}       | expression spec.parts[1]
            {index: [a, b]}                       | ''
            {index: [a]}                          | expression spec.index
            {inner: {apiVersion: v1, kind: ConfigMap, data: {}}} | ''
            {inner: {apiVersion: v1, kind: Secret}}              | expression spec.inner
            {slow: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]} | expression spec.slow
            {slow: [1, 2]}                        | ''
            {min: x}                              | type spec.min
            """)
    void holdForResources(String spec, String expected) {
        assertThat(Judged.of(DEFINITION, widget(spec)).errors()).isEqualTo(expected);
    }

    @Test
    void knowTheNameOfAResource() {
        assertThat(Judged.of(DEFINITION, "{apiVersion: example.com/v1, kind: Widget, metadata: {name: x}, spec: {}}")
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEmpty();
                    assertThat(finding.message())
                            .isEqualTo("The value breaks a rule of Widget: The name begins with w-.");
                });
    }

    @Test
    void sayWhatIsWrongWhereItWasWritten() {
        Finding finding = Judged.of(DEFINITION, """
                        apiVersion: example.com/v1
                        kind: Widget
                        metadata:
                          name: w-a
                        spec:
                          min: 7
                          max: 5
                        """).findings().get(0);

        assertThat(finding.message()).isEqualTo("The value breaks a rule of Widget: 7 is more than 5.");
        assertThat(finding.fix()).isEqualTo("Change it, so that self.min <= self.max.");
        assertThat(finding.place().line()).isEqualTo(5);
    }

    @Test
    void nameTheLineOfAFieldPath() {
        Finding finding = Judged.of(DEFINITION, """
                        apiVersion: example.com/v1
                        kind: Widget
                        metadata:
                          name: w-a
                        spec:
                          max: 5
                          gone: x
                        """).findings().get(0);

        assertThat(finding.place().line()).isEqualTo(7);
    }

    @Test
    void areNotKeptByOldServers() {
        assertThat(Judged.of(new Minor(24), DEFINITION, widget("{min: 6}")).errors())
                .doesNotContain("expression");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: object, properties: {a: {type: integer}}} | self.a > 0               | ''
            {type: object, properties: {a: {type: integer}}} | self.b > 0               | rule
            {type: object, properties: {a: {type: string}}}  | self.a > 0               | rule
            {type: object, properties: {a: {type: string}}}  | self.a                   | rule
            {type: object, properties: {a: {type: string, format: date-time}}} | self.a < timestamp('2026-01-01T00:00:00Z') | ''
            {type: object, properties: {a: {type: string, format: duration}}}  | self.a < duration('5m') | ''
            {type: object, properties: {a: {type: string, format: byte}}}      | self.a == b'a' | ''
            {type: object, properties: {a: {x-kubernetes-preserve-unknown-fields: true}}} | has(self.a) | rule
            {type: object, properties: {a: {type: array, maxItems: 9, items: {type: string}}}} | self.a.all(x, x < 'b')  | ''
            {type: object, properties: {a: {type: array, maxItems: 9, items: {type: string}}}} | self.a.all(x, x < 1)    | rule
            {type: object, maxProperties: 9, additionalProperties: {type: integer}} | self.all(k, self[k] > 0) | ''
            """)
    void compileOverTheTypesOfTheSchema(String schema, String rule, String expected) {
        String definition = definition(schema, "rule: \"" + rule + "\"");

        assertThat(Judged.of(definition).errors())
                .isEqualTo(
                        expected.isEmpty()
                                ? ""
                                : "expression spec.validation.openAPIV3Schema.properties[spec]"
                                        + ".x-kubernetes-validations[0]." + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule: 'true', messageExpression: "'a' + self.a"  | ''
            rule: 'true', messageExpression: "self.a.size()" | messageExpression
            rule: 'true', messageExpression: "self.b"        | messageExpression
            rule: 'true', fieldPath: .a                      | ''
            rule: 'true', fieldPath: .b                      | fieldPath
            rule: 'true', fieldPath: a                       | fieldPath
            """)
    void haveMessagesAndPathsThatAreRight(String rule, String expected) {
        String definition = definition("{type: object, properties: {a: {type: string}}}", rule);

        assertThat(Judged.of(definition).errors())
                .endsWith(expected)
                .satisfies(errors -> assertThat(errors.isEmpty()).isEqualTo(expected.isEmpty()));
    }

    @Test
    void thatDoNotCompileAreReportedWhereTheyStand() {
        Finding finding = Judged.of(definition("{type: object}", "rule: self.a"))
                .findings()
                .get(0);

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("The API server cannot compile this: undefined field 'a' (line 1, column 5).");
        assertThat(finding.place().line()).isEqualTo(16);
    }

    private static String definition(String schema, String rule) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: widgets.example.com}
                spec:
                  group: example.com
                  scope: Namespaced
                  names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties:
                          spec: {%s, x-kubernetes-validations: [{%s}]}
                """.formatted(schema.substring(1, schema.length() - 1), rule);
    }
}
