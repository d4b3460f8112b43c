package io.waybill.crd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Types of Kubernetes inside of definitions. */
class BuiltInTypesTest {

    private static final String KEY_OF = """
            {type: object, required: [key], properties: {key: {type: string}, name: {type: string, default: ""},
            optional: {type: boolean, description: "Specify whether the %s or its key must be defined"}}}""";

    private static String spec(String properties) {
        TypedDefinitions typed = Definitions.typed(Definitions.widget("""
                type: object
                properties:
                  spec:
                    type: object
                    properties: %s
                """.formatted(properties)));
        assertThat(typed.problems()).isEmpty();
        assertThat(Compiled.of(typed.sources()).messages()).isEmpty();
        return Definitions.source(typed, "example/v1/WidgetSpec.java").orElseThrow();
    }

    @Test
    void areUsedWhereADefinitionHasAllTheirFields() {
        assertThat(spec("""
                {resources: {type: object, properties: {
                limits: {type: object, additionalProperties: {x-kubernetes-int-or-string: true}},
                requests: {type: object, additionalProperties: {x-kubernetes-int-or-string: true}}}},
                tolerations: {type: array, items: {type: object, properties: {
                effect: {type: string, enum: [NoSchedule]}, key: {type: string}, operator: {type: string},
                tolerationSeconds: {type: integer, format: int64}, value: {type: string}}}}}"""))
                .contains("import io.waybill.dsl.core.v1.ResourceRequirements;")
                .contains("public WidgetSpec toleration(Toleration toleration)");
    }

    @Test
    void areNotUsedWhereAFieldIsMissingOrDiffers() {
        assertThat(spec("""
                {toleration: {type: object, properties: {
                effect: {type: string}, key: {type: string}, value: {type: string}}},
                nodeSelectorTerm: {type: object, properties: {
                key: {type: string}, operator: {type: string}, values: {type: array, items: {type: integer}}}}}"""))
                .doesNotContain("import io.waybill.dsl.core")
                .contains("WidgetToleration", "WidgetNodeSelectorTerm");
    }

    @Test
    void areToldApartByWhatTheDefinitionSays() {
        assertThat(spec("{password: %s, banner: %s, other: %s}"
                        .formatted(
                                KEY_OF.formatted("Secret"), KEY_OF.formatted("ConfigMap"), KEY_OF.formatted("thing"))))
                .contains("password(SecretKeySelector password)")
                .contains("banner(ConfigMapKeySelector banner)")
                .contains("other(WidgetOther other)");
    }

    @Test
    void withFewFieldsNeedTheNameThatKubernetesGivesThem() {
        String named = "{type: object, properties: {name: {type: string}}}";

        assertThat(spec("{imagePullSecrets: {type: array, items: %s}, color: %s}".formatted(named, named)))
                .contains("imagePullSecret(LocalObjectReference imagePullSecret)")
                .contains("color(WidgetColor color)");
    }

    @Test
    void includeMetadataAsDefinitionsEmbedIt() {
        String texts = "{type: object, additionalProperties: {type: string}}";

        assertThat(spec("""
                {metadata: {type: object, properties: {annotations: %s, labels: %s, name: {type: string}}}}""".formatted(texts, texts))).contains("import io.waybill.dsl.meta.v1.ObjectMeta;");
    }

    @Test
    void embeddedResourcesAreResourcesOfAnyKind() {
        assertThat(spec("""
                {template: {type: object, x-kubernetes-embedded-resource: true,
                x-kubernetes-preserve-unknown-fields: true},
                others: {type: array, items: {type: object, x-kubernetes-embedded-resource: true,
                x-kubernetes-preserve-unknown-fields: true}}}"""))
                .contains("public WidgetSpec template(Resource<?> template)")
                .contains("public Optional<Resource<?>> template()")
                .contains("public WidgetSpec other(Resource<?> other)")
                .contains("public List<Resource<?>> others()");
    }
}
