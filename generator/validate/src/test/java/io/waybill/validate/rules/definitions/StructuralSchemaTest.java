package io.waybill.validate.rules.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas are structural. */
class StructuralSchemaTest {

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
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: string}}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {x-kubernetes-int-or-string: true, allOf: [{anyOf: [{type: integer}, {type: string}]}, {pattern: a}]}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {x-kubernetes-preserve-unknown-fields: true}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {properties: {b: {minLength: 1}}}]}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {metadata: {type: object, properties: {name: {type: string, maxLength: 9}}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, x-kubernetes-int-or-string: true}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, not: {properties: {a: {minLength: 1}}}}}}} | ``
                    """)
    void takesStructuralSchemas(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | schema: {openAPIV3Schema: {}} | required spec.validation.openAPIV3Schema.type
                    1.20 | schema: {openAPIV3Schema: {type: array, items: {type: string}}} | mismatch spec.validation.openAPIV3Schema.type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {}}}} | required spec.validation.openAPIV3Schema.properties[spec].type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, items: {}}}}} | required spec.validation.openAPIV3Schema.properties[spec].items.type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, additionalProperties: {description: a}}}}} | required spec.validation.openAPIV3Schema.properties[spec].additionalProperties.type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {x-kubernetes-int-or-string: true, x-kubernetes-preserve-unknown-fields: true}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-preserve-unknown-fields
                    1.36 | schema: {openAPIV3Schema: {type: object, not: {properties: {a: {minLength: 1}}}}} | required spec.validation.openAPIV3Schema.properties[a]
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-embedded-resource: true}}}} | required spec.validation.openAPIV3Schema.properties[spec].properties
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, anyOf: [{type: string}]}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].anyOf[0].type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, items: {type: string}, allOf: [{items: {nullable: true}}]}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].allOf[0].items.nullable
                    1.36 | schema: {openAPIV3Schema: {type: object, additionalProperties: {type: string}}} | forbidden-field spec.validation.openAPIV3Schema.additionalProperties
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {metadata: {type: object, properties: {labels: {type: object}}}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[metadata]
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array}}}} | required spec.validation.openAPIV3Schema.properties[spec].items
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-preserve-unknown-fields: true}}}} | required spec.validation.openAPIV3Schema.properties[spec].items
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {metadata: {x-kubernetes-preserve-unknown-fields: true}}}} | mismatch spec.validation.openAPIV3Schema.properties[metadata].type; forbidden-field spec.validation.openAPIV3Schema.properties[metadata]
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, items: {type: string, x-kubernetes-validations: [{rule: 'true', reason: No}]}}}}} | unsupported-value spec.validation.openAPIV3Schema.properties[spec].items.x-kubernetes-validations[0].reason
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {kind: {type: integer}}}} | mismatch spec.validation.openAPIV3Schema.properties[kind].type
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
