package io.waybill.validate.rules.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Finding;
import io.waybill.validate.Judging;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom resources beside their definition. */
class CustomResourceRulesTest {

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
                subresources: {status: {}}
                schema:
                  openAPIV3Schema:
                    type: object
                    required: [spec]
                    properties:
                      spec:
                        type: object
                        required: [size, color]
                        properties:
                          size: {type: integer, format: int32, minimum: 1, maximum: 10, multipleOf: 3}
                          color: {type: string, enum: [red, green], default: red}
                          code: {type: string, pattern: '^(a+)+$', maxLength: 40}
                          port: {x-kubernetes-int-or-string: true}
                          ratio: {type: number, minimum: 0, exclusiveMinimum: true}
                          labels: {type: object, maxProperties: 1, additionalProperties: {type: string}}
                          when: {type: string, format: date-time}
                          from: {type: string, format: ipv4}
                          data: {type: string, format: byte}
                          note: {type: string, nullable: true}
                          free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                          tags: {type: array, x-kubernetes-list-type: set, maxItems: 2, items: {type: string}}
                          parts:
                            type: array
                            x-kubernetes-list-type: map
                            x-kubernetes-list-map-keys: [name]
                            items: {type: object, required: [name], properties: {name: {type: string}}}
                          either: {type: object, properties: {a: {type: string}, b: {type: string}},
                            oneOf: [{required: [a]}, {required: [b]}]}
                          pod: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object}}}
                      status: {type: object, properties: {ok: {type: boolean}}}
              - name: v1alpha1
                served: false
                storage: false
                schema: {openAPIV3Schema: {type: object}}
            """;

    private static String errors(String definition, String resource) {
        return Judging.of(resource).and("definition.yaml", definition).finish().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().id() + " " + finding.field())
                .collect(Collectors.joining("; "));
    }

    private static String widget(String spec) {
        return "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, spec: " + spec + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {size: 3}                                          | ''
            {size: 3, colour: red}                             | unknown-field spec.colour
            {}                                                 | required spec.size
            {size: null}                                       | required spec.size
            {size: '3'}                                        | type spec.size
            {size: 3.5}                                        | type spec.size
            {size: 3.0}                                        | ''
            {size: 12}                                         | out-of-range spec.size
            {size: 4}                                          | out-of-range spec.size
            {size: 3, color: blue}                             | unsupported-value spec.color
            {size: 3, color: null}                             | ''
            {size: 3, code: aaab}                              | invalid-format spec.code
            {size: 3, code: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab} | invalid-format spec.code
            {size: 3, port: http}                              | ''
            {size: 3, port: 80}                                | ''
            {size: 3, port: true}                              | type spec.port
            {size: 3, ratio: 0}                                | out-of-range spec.ratio
            {size: 3, labels: {a: b}}                          | ''
            {size: 3, labels: {a: 1}}                          | type spec.labels.a
            {size: 3, labels: {a: b, c: d}}                    | out-of-range spec.labels
            {size: 3, when: '2026-01-02T03:04:05Z'}            | ''
            {size: 3, when: today}                             | invalid-format spec.when
            {size: 3, from: 10.0.0.1}                          | ''
            {size: 3, from: '::1'}                             | invalid-format spec.from
            {size: 3, data: YQ==}                              | ''
            {size: 3, data: '!'}                               | invalid-format spec.data
            {size: 3, note: null}                              | ''
            {size: 3, free: {any: [thing]}}                    | ''
            {size: 3, tags: [a, a]}                            | duplicate-item spec.tags[1]
            {size: 3, tags: [a, b, c]}                         | out-of-range spec.tags
            {size: 3, tags: {}}                                | type spec.tags
            {size: 3, parts: [{name: a}, {name: a}]}           | duplicate-item spec.parts[1]
            {size: 3, parts: [{}]}                             | required spec.parts[0].name
            {size: 3, either: {a: x}}                          | ''
            {size: 3, either: {a: x, b: z}}                    | one-of spec.either
            {size: 3, either: {}}                              | one-of spec.either
            {size: 3, pod: {apiVersion: v1, kind: Pod, metadata: {name: b}}} | ''
            {size: 3, pod: {apiVersion: v1, kind: Pod, spce: {}}} | unknown-field spec.pod.spce
            """)
    void fitTheSchemaOfTheirVersion(String spec, String expected) {
        assertThat(errors(DEFINITION, widget(spec))).isEqualTo(expected);
    }

    @Test
    void mayComeBeforeTheirDefinitionAndInLists() {
        assertThat(errors(DEFINITION, """
                apiVersion: example.com/v1
                kind: WidgetList
                items:
                - metadata: {name: a}
                  spec: {size: 0}
                """)).isEqualTo("out-of-range spec.size");
    }

    @Test
    void areReportedWhereTheyWereWritten() {
        Finding finding = Judging.of("""
                        apiVersion: example.com/v1
                        kind: Widget
                        metadata: {name: a}
                        spec:
                          size: 3
                          colour: red
                        """)
                .and("definition.yaml", DEFINITION)
                .finish()
                .findings()
                .get(0);

        assertThat(finding.place().line()).isEqualTo(6);
        assertThat(finding.place().column()).isEqualTo(3);
        assertThat(finding.fix()).isEqualTo("Did you mean \"color\"?");
    }

    @Test
    void haveAStatusThatIsWrittenOnItsOwn() {
        assertThat(
                        errors(
                                DEFINITION,
                                "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, spec: {size: 3}, status: {ok: 1}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v1alpha1, unknown-kind kind", "v7, unknown-kind kind"})
    void areOfAVersionThatIsServed(String version, String expected) {
        assertThat(errors(DEFINITION, "{apiVersion: example.com/" + version + ", kind: Widget, metadata: {name: a}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, unknown-field spec"})
    void keepUnknownFieldsWhereAnOldDefinitionPreservesThem(boolean preserves, String expected) {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1beta1
                kind: CustomResourceDefinition
                metadata: {name: gadgets.example.com}
                spec:
                  group: example.com
                  version: v1
                  preserveUnknownFields: %s
                  names: {plural: gadgets, kind: Gadget}
                  validation: {openAPIV3Schema: {type: object}}
                """.formatted(preserves);
        String gadget = "{apiVersion: example.com/v1, kind: Gadget, metadata: {name: a}, spec: {a: b}}";

        assertThat(Judging.of("1.20", gadget).and("definition.yaml", definition).finish().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.rule().id() + " " + finding.field()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void areSkippedWithoutADefinitionButForTheirMetadata() {
        String gadget = "{apiVersion: example.com/v1, kind: Gadget, metadata: {name: a, labels: {'a b': c}}}";

        assertThat(errors(DEFINITION, gadget)).isEqualTo("invalid-format metadata.labels");
        assertThat(Judging.of("{apiVersion: example.com/v1, kind: Gadget, metadata: {name: a}}")
                        .finish()
                        .summary())
                .isEqualTo(new Summary(1, 0, 0, 1));
    }

    @Test
    void areNoBuiltInKindsOfTheSameName() {
        assertThat(Judging.of("{apiVersion: serving.example.com/v1, kind: Service, metadata: {name: 1.a}, spec: {}}")
                        .finish()
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.SKIPPED);
    }
}
