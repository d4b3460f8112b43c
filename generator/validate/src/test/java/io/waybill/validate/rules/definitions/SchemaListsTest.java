package io.waybill.validate.rules.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are sets or maps. */
class SchemaListsTest {

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
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: set, items: {type: string}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a], items: {type: object, required: [a], properties: {a: {type: string}}}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a], items: {type: object, properties: {a: {type: string, default: b}}}}}}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-map-type: atomic}}}} | ``
                    1.19 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: set, items: {type: object}}}}} | ``
                    """)
    void takesSetsAndMaps(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-list-type: set}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a]}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].type; required spec.validation.openAPIV3Schema.properties[spec].items
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: odd, items: {type: string}}}}} | unsupported-value spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-list-type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-map-type: odd}}}} | unsupported-value spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-map-type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-map-keys: [a], items: {type: string}}}}} | required spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-list-type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: map, items: {type: object}}}}} | required spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-list-map-keys
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a], items: {type: object, properties: {a: {type: string}}}}}}} | required spec.validation.openAPIV3Schema.properties[spec].items.properties[a].default
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a, a], items: {type: object}}}}} | unresolved spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-list-map-keys; duplicate-item spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-list-map-keys; unresolved spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-list-map-keys
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: set, items: {type: object}}}}} | mismatch spec.validation.openAPIV3Schema.properties[spec].items.x-kubernetes-map-type
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: array, x-kubernetes-list-type: set, items: {type: string, nullable: true}}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].items.nullable
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
