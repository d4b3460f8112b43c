package io.waybill.validate.rules.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults fit their schemas. */
class SchemaDefaultsTest {

    private static final String RESOURCE = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: widgets, kind: Widget}
              versions: [{name: v1, served: true, storage: true, HOLE}]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, default: {a: b}, required: [a], properties: {a: {type: string}}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {x-kubernetes-int-or-string: true, default: 25%}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, default: [1, 2], items: {type: integer, minimum: 1}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, default: [a, a], x-kubernetes-list-type: set, items: {type: string}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, additionalProperties: {type: integer, default: a}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, default: {apiVersion: v1, kind: A}}} | ``
                    """)
    void takesDefaultsThatFit(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: integer, default: a}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default
                    1.36 | schema: {openAPIV3Schema: {type: object, default: {}}} | required spec.validation.openAPIV3Schema.default.apiVersion; required spec.validation.openAPIV3Schema.default.kind
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true, default: {kind: A}}}}} | required spec.validation.openAPIV3Schema.properties[spec].default.apiVersion
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: integer, default: 1.5}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, enum: [a], default: b}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, maxLength: 1, default: ab}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: integer, maximum: 5, exclusiveMaximum: true, default: 5}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, default: {b: 1}, properties: {a: {type: string}}}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, default: {a: 1}, properties: {a: {type: string}}}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default.a
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, default: {}, required: [a], properties: {a: {type: string}}}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default.a
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, maxItems: 1, default: [1, 2], items: {type: integer}}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].default
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: string}}, not: {properties: {a: {default: b}}}}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].not.properties[a].default; forbidden-field spec.validation.openAPIV3Schema.properties[spec].not.properties[a].default
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
