package io.waybill.validate.rules.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keywords of schemas. */
class SchemaKeywordsTest {

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
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: odd}}}} | unsupported-value spec.validation.openAPIV3Schema.properties[spec].type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: "null"}}}} | unsupported-value spec.validation.openAPIV3Schema.properties[spec].type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, $ref: a, patternProperties: {a: {type: string}}}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].patternProperties; forbidden-field spec.validation.openAPIV3Schema.properties[spec].$ref
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, items: [{type: string}]}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].items
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, items: {type: string}, uniqueItems: true}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].uniqueItems
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].additionalProperties
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-preserve-unknown-fields: false}}}} | unsupported-value spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-preserve-unknown-fields
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-validations: [{}, {rule: a, message: " "}, {rule: "a\\nb"}]}}}} | required spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule; invalid-format spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].message; required spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[2].message
                    1.36 | schema: {openAPIV3Schema: {type: object, nullable: true}} | forbidden-field spec.validation.openAPIV3Schema.nullable
                    1.36 | subresources: {status: {}}, schema: {openAPIV3Schema: {type: object, enum: [1]}} | forbidden-field spec.validation.openAPIV3Schema
                    """)
    void refusesWhatSchemasOfResourcesCannotSay(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, pattern: '^[[:alnum:]]{1,}(?P<a>b)$'}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, pattern: '(?=a)'}}}} | invalid-format spec.validation.openAPIV3Schema.properties[spec].pattern
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, pattern: '(a'}}}} | invalid-format spec.validation.openAPIV3Schema.properties[spec].pattern
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: string, pattern: '(a)\\1'}}}} | invalid-format spec.validation.openAPIV3Schema.properties[spec].pattern
                    """)
    void takesPatternsOfRe2(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
