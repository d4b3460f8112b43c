package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.Minor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in CEL of a definition, on what custom resources become. */
class TransitionRulesTest {

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
                    x-kubernetes-validations: [{rule: "!has(self.status) || self.status.used <= self.spec.size"}]
                    properties:
                      status: {type: object, required: [used], properties: {used: {type: integer}}}
                      spec:
                        type: object
                        x-kubernetes-validations:
                        - {rule: self.size >= oldSelf.size, message: must not shrink}
                        - {rule: "oldSelf.hasValue() ? self.step > oldSelf.value().step : self.step == 0", optionalOldSelf: true}
                        properties:
                          size: {type: integer, default: 5}
                          step: {type: integer, default: 0}
                          region: {type: string, nullable: true, maxLength: 9, x-kubernetes-validations: [{rule: self == oldSelf}]}
                          even: {type: integer, x-kubernetes-validations: [{rule: self % 2 == 0}]}
                          ports:
                            type: array
                            maxItems: 9
                            x-kubernetes-list-type: map
                            x-kubernetes-list-map-keys: [name]
                            items:
                              type: object
                              required: [name]
                              properties:
                                name: {type: string}
                                port: {type: integer, x-kubernetes-validations: [{rule: self == oldSelf}]}
            """;

    private static String widget(String spec) {
        return "{apiVersion: example.com/v1, kind: Widget, metadata: {name: a}, spec: " + spec + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {size: 5}                     | {size: 6, step: 1}                     | ''
            {size: 5}                     | {size: 4, step: 1}                     | expression spec
            {size: 6}                     | {step: 1}                              | expression spec
            {step: 1}                     | {step: 2}                              | ''
            {step: 1}                     | {step: 1, size: 7}                     | expression spec
            {step: 1}                     | {step: 1}                              | expression spec
            {region: eu}                  | {step: 1, region: us}                  | expression spec.region
            {region: eu}                  | {step: 1}                              | ''
            {}                            | {step: 1, region: us}                  | ''
            {region: null}                | {step: 1, region: us}                  | ''
            {ports: [{name: a, port: 1}]} | {step: 1, ports: [{name: b, port: 2}, {name: a, port: 1}]} | ''
            {ports: [{name: a, port: 1}]} | {step: 1, ports: [{name: b, port: 2}, {name: a, port: 2}]} | expression spec.ports[1].port
            """)
    void comparesWithWhatTheResourceWas(String before, String after, String errors) {
        assertThat(Judged.ofUpdate(new Minor(36), DEFINITION, widget(before), widget(after))
                        .errors())
                .isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource({"36, 1, 1, ''", "36, 1, 3, expression spec.even", "30, 1, 1, ''", "29, 1, 1, expression spec.even"})
    void letsFaultsBeThatAnUpdateDoesNotTouch(int minor, int before, int after, String errors) {
        String was = widget("{even: " + before + "}");
        String now = widget("{step: 1, even: " + after + "}");

        assertThat(Judged.ofUpdate(new Minor(minor), DEFINITION, was, now).errors())
                .isEqualTo(errors);
    }

    private static final String LOOSE = """
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
                      spec:
                        type: object
                        required: [a]
                        allOf: [{properties: {b: {maximum: 5}}}]
                        properties:
                          a: {type: integer, maximum: 5}
                          b: {type: integer}
                          any: {type: object, maxProperties: 0, x-kubernetes-preserve-unknown-fields: true}
                          set: {type: array, x-kubernetes-list-type: set, items: {type: integer, maximum: 5}}
                          list: {type: array, maxItems: 1, items: {type: integer, maximum: 5}}
                          map:
                            type: array
                            x-kubernetes-list-type: map
                            x-kubernetes-list-map-keys: [k]
                            items: {type: object, required: [k], properties: {k: {type: string}, v: {type: integer, maximum: 5}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: 6}                           | {a: 6, b: 1}                     | ''
            {a: 6}                           | {a: 7, b: 1}                     | out-of-range spec.a
            {}                               | {b: 1}                           | required spec.a
            {a: 1, b: 6}                     | {a: 2, b: 6}                     | out-of-range spec.b
            {a: 1, any: {x: 1}}              | {a: 2, any: {x: 1}}              | out-of-range spec.any
            {a: 1, set: [6, 1]}              | {a: 2, set: [6, 1]}              | ''
            {a: 1, set: [6, 1]}              | {a: 1, set: [1, 6]}              | out-of-range spec.set[1]
            {a: 1, set: [1, 1]}              | {a: 1, set: [2, 2]}              | ''
            {a: 1, set: [1]}                 | {a: 1, set: [2, 2]}              | duplicate-item spec.set[1]
            {a: 1, list: [1, 2]}             | {a: 2, list: [1, 2]}             | ''
            {a: 1, list: [6]}                | {a: 1, list: [6, 1]}             | out-of-range spec.list; out-of-range spec.list[0]
            {a: 1, map: [{k: x, v: 6}]}      | {a: 1, map: [{k: z}, {k: x, v: 6}]} | ''
            {a: 1, map: [{k: x, v: 6}]}      | {a: 1, map: [{k: z, v: 6}]}      | out-of-range spec.map[0].v
            {a: 1, b: 1}                     | {a: 1, b: 1, c: 1}               | unknown-field spec.c
            """)
    void letsValuesThatDoNotFitBeWhereTheyStay(String before, String after, String errors) {
        assertThat(Judged.ofUpdate(new Minor(36), LOOSE, widget(before), widget(after))
                        .errors())
                .isEqualTo(errors);
    }

    @Test
    void comparesTypesAnewAsBothStatesAreReadInOneVersion() {
        String definition = LOOSE.replace(
                "          spec:\n",
                "          kind: {type: string, x-kubernetes-validations: [{rule: self == 'Gadget'}]}\n          spec:\n");

        assertThat(definition).isNotEqualTo(LOOSE);
        assertThat(Judged.ofUpdate(new Minor(36), definition, widget("{a: 1}"), widget("{a: 2}"))
                        .errors())
                .isEqualTo("expression kind");
    }

    @Test
    void refusesValuesThatDoNotFitWhereTheServerKnowsNoRatcheting() {
        assertThat(Judged.ofUpdate(new Minor(29), LOOSE, widget("{a: 6}"), widget("{a: 6, b: 1}"))
                        .errors())
                .isEqualTo("out-of-range spec.a");
    }

    @Test
    void keepsTheStatusThatTheResourceHad() {
        String was = widget("{size: 5}, status: {used: 8}");

        assertThat(Judged.ofUpdate(new Minor(36), DEFINITION, was, widget("{size: 7, step: 1}, status: {used: 1}"))
                        .errors())
                .isEqualTo("expression ");
        assertThat(Judged.ofUpdate(new Minor(36), DEFINITION, was, widget("{size: 9, step: 1}"))
                        .errors())
                .isEmpty();
    }
}
