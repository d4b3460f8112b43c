package io.waybill.validate.rules.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each keyword of a schema, on a value that breaks it and on one that does not. */
class CustomValuesTest {

    private static String definition(String schema) {
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
                    schema: {openAPIV3Schema: {type: object, properties: {metadata: {type: object, properties: {name: {type: string, pattern: '^a'}}}, x: %s}}}
                """.formatted(schema);
    }

    private static String errors(String schema, String value) {
        String widget = "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, x: " + value + "}";
        return Judging.of(widget)
                .and("definition.yaml", definition(schema))
                .finish()
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bsonobjectid | 507f1f77bcf86cd799439011               | 507f1f77bcf86cd79943901
            byte         | YWJj                                   | a
            cidr         | 10.0.0.0/8                             | 10.0.0.0
            creditcard   | 4111 1111 1111 1111                    | 4111 1111 1111 1112
            date         | 2026-02-28                             | 2026-02-30
            date-time    | 2026-01-02T03:04:05.123Z               | 2026-01-02 03:04:05Z
            datetime     | 2026-01-02T03:04:05+02:00              | 2026-01-02T24:04:05Z
            duration     | 1h30m                                  | soon
            duration     | 2 days                                 | 2
            email        | a@example.com                          | a.example.com
            hexcolor     | '#ff00AA'                              | '#ff00A'
            hostname     | www.example.com                        | -www.example.com
            ipv4         | 10.0.0.1                               | 10.0.0.256
            ipv6         | '::1'                                  | 10.0.0.1
            isbn         | 978-3-16-148410-0                      | 978-3-16-148410-1
            isbn10       | 0-306-40615-2                          | 0-306-40615-3
            isbn13       | 9783161484100                          | 0306406152
            k8s-short-name | my-name                              | my.name
            k8s-long-name  | my.name                              | My.name
            mac          | 01:23:45:67:89:ab                      | 01:23:45:67:89
            rgbcolor     | 'rgb(0, 128, 255)'                     | 'rgb(0, 128, 256)'
            ssn          | 123-45-6789                            | 123-45-678
            uri          | https://example.com/a                  | example.com
            uuid         | 123e4567-e89b-12d3-a456-426614174000   | 123e4567-e89b-12d3-a456
            uuid3        | 6fa459ea-ee8a-3ca4-894e-db77e160355e   | 6fa459ea-ee8a-4ca4-894e-db77e160355e
            uuid4        | 16fd2706-8baf-433b-82eb-8c7fada847da   | 16fd2706-8baf-333b-82eb-8c7fada847da
            uuid5        | 886313e1-3b8a-5372-9b90-0c9aee199e5d   | 886313e1-3b8a-4372-9b90-0c9aee199e5d
            password     | anything                               |
            nonsense     | anything                               |
            """)
    void haveTheirFormat(String format, String good, String bad) {
        String schema = "{type: string, format: " + format + "}";

        assertThat(errors(schema, "'" + good + "'")).isEmpty();
        if (bad != null) {
            assertThat(errors(schema, "'" + bad + "'")).isEqualTo("invalid-format x");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: integer, format: int32}                       | 2147483647      | 2147483648   | out-of-range x
            {type: integer, format: int64}                       | 5               | 9223372036854775808 | out-of-range x
            {type: number, format: float}                        | 1.5             | 1.0e+300     | out-of-range x
            {type: number, maximum: 5, exclusiveMaximum: true}   | 4.9             | 5            | out-of-range x
            {type: number, multipleOf: 0.1}                      | 0.3             | 0.35         | out-of-range x
            {type: integer, enum: [1, 2]}                        | 2.0             | 3            | unsupported-value x
            {type: string, minLength: 2}                         | ab              | a            | out-of-range x
            {type: object, minProperties: 1, additionalProperties: {type: string}} | {a: b} | {}  | out-of-range x
            {type: array, minItems: 1, items: {type: string}}    | [a]             | []           | out-of-range x
            {type: array, items: {type: string}}                 | [a]             | [null]       | type x[0]
            {type: array, items: {type: string, nullable: true}} | [null]          | [1]          | type x[0]
            {type: object, properties: {a: {type: object, required: [b], properties: {b: {type: string}}}}} | {a: {b: c}} | {a: {}} | required x.a.b
            {type: object, required: [a], properties: {a: {type: string, default: b}}} | {}  | {a: 1}   | type x.a
            {type: object, required: [a], properties: {a: {type: string}}}  | {a: b}    | {a: null} | required x.a
            {type: object, properties: {a: {type: string}}}      | {a: null}       | {b: null}    | unknown-field x.b
            {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [port, protocol], items: {type: object, required: [port], properties: {port: {type: integer}, protocol: {type: string, default: TCP}}}} | [{port: 1}, {port: 1, protocol: UDP}] | [{port: 1}, {port: 1, protocol: TCP}] | duplicate-item x[1]
            {type: object, properties: {a: {type: object, default: {}, properties: {b: {type: string, default: c}}}}} | {} | {a: []} | type x.a
            {type: object, anyOf: [{required: [a]}, {required: [b]}], properties: {a: {type: string}, b: {type: string}}} | {a: x} | {} | one-of x
            {type: object, not: {required: [a]}, properties: {a: {type: string}}} | {} | {a: x} | one-of x
            {type: object, allOf: [{properties: {a: {minLength: 2}}}], properties: {a: {type: string}}} | {a: xy} | {a: x} | out-of-range x.a
            {anyOf: [{type: integer}, {type: string}], x-kubernetes-int-or-string: true, pattern: '^a'} | 5 | b | invalid-format x
            """)
    void fitEachKeyword(String schema, String good, String bad, String expected) {
        assertThat(errors(schema, good)).isEmpty();
        assertThat(errors(schema, bad)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: array, x-kubernetes-preserve-unknown-fields: true, items: {type: object}}  | [{a: {b: 1}}] | [1] | type x[0]
            {type: array, x-kubernetes-preserve-unknown-fields: true, items: {type: object, properties: {a: {type: object}}}}  | [{b: 1}] | [{a: {b: 1}}] | unknown-field x[0].a.b
            {type: array, x-kubernetes-preserve-unknown-fields: true, items: {type: array, items: {type: object}}}  | [[{b: 1}]] | [b] | type x[0]
            {type: object, additionalProperties: true}           | {a: 1}          | {a: {b: 1}}  | unknown-field x[a].b
            {type: object, properties: {a.b: {type: string}}}    | {a.b: c}        | {a.b: 1}     | type x.a.b
            {type: object, additionalProperties: {type: string}} | {a: b}          | {a: 1}       | type x.a
            {type: array, x-kubernetes-list-type: set, items: {type: string}} | [a, b]  | [a, a, a]    | duplicate-item x[1]
            """)
    void keepOrDropFieldsAsTheServerDoes(String schema, String good, String bad, String expected) {
        assertThat(errors(schema, good)).isEmpty();
        assertThat(errors(schema, bad)).isEqualTo(expected);
    }

    /** kube-openapi compares a number without a fraction with the whole part of a limit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: number, minimum: 1.5}                          | 1     | 1.4   | out-of-range x
            {type: number, multipleOf: 2.5}                       | 4     | 4.5   | out-of-range x
            {type: number, maximum: 1.5}                          | 1     | 2     | out-of-range x
            {type: integer, format: float, minimum: 1}            | 1     | 0     | out-of-range x
            {x-kubernetes-int-or-string: true, maximum: 5}        | 5     | 6     | out-of-range x
            {type: string, format: date}                          | []    | {}    | type x
            """)
    void areComparedAsTheServerDoes(String schema, String good, String bad, String expected) {
        assertThat(errors(schema, good)).isEmpty();
        assertThat(errors(schema, bad)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'{type: integer, minimum: 1.5}', 2", "'{type: number, multipleOf: 0.5}', 1"})
    void areRefusedWhereTheirLimitCannotBeKept(String schema, String value) {
        assertThat(errors(schema, value)).isEqualTo("out-of-range x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {a: b}}} | ''
            {kind: Pod}                                                      | required x.apiVersion
            {apiVersion: v1}                                                 | required x.kind
            {apiVersion: a/b/c, kind: Pod}                                   | invalid-format x.apiVersion
            {apiVersion: v1, kind: 'my kind'}                                | invalid-format x.kind
            {apiVersion: 1, kind: Pod}                                       | type x.apiVersion
            {apiVersion: v1, kind: Pod, metadata: {labels: {'a b': c}}}      | invalid-format x.metadata.labels
            {apiVersion: v1, kind: Pod, metadata: {labels: {a: 1}}}          | type x.metadata.labels
            {apiVersion: v1, kind: Pod, metadata: {name: a/b}}               | invalid-name x.metadata.name
            {apiVersion: v1, kind: Pod, metadata: []}                        | type x.metadata
            """)
    void areResourcesWhereTheSchemaSaysSo(String value, String expected) {
        String schema =
                "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}";

        assertThat(errors(schema, value)).isEqualTo(expected);
    }

    @Test
    void haveANameThatTheSchemaOfMetadataLimits() {
        String widget = "{apiVersion: example.com/v1, kind: Widget, metadata: {name: b, labels: {x: z}}}";

        assertThat(Judging.of(widget)
                        .and("definition.yaml", definition("{type: string}"))
                        .finish()
                        .errors())
                .isEqualTo("invalid-format metadata.name");
    }

    @Test
    void saysThatRulesWereNotEvaluatedWhereNothingCanEvaluateThem() {
        String schema = "{type: integer, x-kubernetes-validations: [{rule: self > 5}]}";
        String widget = "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, x: 1}";

        assertThat(Judging.of(widget)
                        .and("definition.yaml", definition(schema))
                        .finish()
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(Rule.EXPRESSION);
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                });
    }
}
