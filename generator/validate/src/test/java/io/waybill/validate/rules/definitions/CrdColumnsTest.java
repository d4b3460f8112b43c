package io.waybill.validate.rules.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns, subresources and selectable fields. */
class CrdColumnsTest {

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
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, additionalPrinterColumns: [{name: a, type: date, jsonPath: .spec.color}] | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, subresources: {scale: {specReplicasPath: .spec.a, statusReplicasPath: .status.a}} | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, selectableFields: [{jsonPath: .spec.color}] | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, labels: {type: object, additionalProperties: {type: string}}}}}}}, selectableFields: [{jsonPath: .spec.labels.a}] | ``
                    1.36 | schema: {openAPIV3Schema: {type: object, description: a, properties: {color: {type: string}}}}, selectableFields: [{jsonPath: .color}]}, {name: v2, served: true, storage: false, schema: {openAPIV3Schema: {type: object}} | ``
                    1.30 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, selectableFields: [{jsonPath: odd}] | ``
                    """)
    void takesWholeOnes(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, additionalPrinterColumns: [{type: odd, format: odd, jsonPath: a}] | required spec.additionalPrinterColumns[0].name; unsupported-value spec.additionalPrinterColumns[0].type; unsupported-value spec.additionalPrinterColumns[0].format; invalid-format spec.additionalPrinterColumns[0].JSONPath
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, subresources: {scale: {specReplicasPath: .status.a, labelSelectorPath: a}} | invalid-format spec.subresources.scale.specReplicasPath; required spec.subresources.scale.statusReplicasPath; invalid-format spec.subresources.scale.labelSelectorPath
                    1.31 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, selectableFields: [{jsonPath: .spec.color}, {jsonPath: .spec.color}] | duplicate-item spec.selectableFields[1].jsonPath
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {color: {type: string}}}}, selectableFields: [{jsonPath: .color}]}, {name: v2, served: true, storage: false, schema: {openAPIV3Schema: {type: object, properties: {color: {type: string}}}} | mismatch spec.versions[0].selectableFields
                    1.36 | schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {color: {type: string}, size: {type: number}}}}}}, selectableFields: [{jsonPath: .spec.size}, {jsonPath: .spec.odd}, {}] | mismatch spec.selectableFields[0].jsonPath; unresolved spec.selectableFields[1].jsonPath; required spec.selectableFields[2].jsonPath
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
