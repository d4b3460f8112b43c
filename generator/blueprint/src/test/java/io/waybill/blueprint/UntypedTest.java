package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the typed API does not have is written as it is. */
class UntypedTest {

    @Test
    void aResourceOfAnotherApiIsUntyped() {
        String java = Written.body("""
                apiVersion: example.com/v1
                kind: Widget
                metadata: {name: w, namespace: shop, labels: {a: b}, annotations: {c: d}}
                spec: {size: 3, ratio: 0.5, tags: [a, true, null]}
                """);

        assertThat(java).isEqualTo("""
                UntypedResource wWidget = wWidget();
                return Manifest.in("shop", wWidget);

                private static UntypedResource wWidget() {
                    return UntypedResource.named("example.com/v1", "Widget", "w", true)
                            .label("a", "b")
                            .annotation("c", "d")
                            .field(
                                    "spec",
                                    Mapping.empty()
                                            .with("size", Scalar.of(3))
                                            .with("ratio", Scalar.of(0.5))
                                            .with("tags", Sequence.of(Scalar.of("a"), Scalar.of(true), Scalar.ofNull())));
                }
                """);
    }

    @Test
    void aResourceOfTheClusterHasNoNamespace() {
        String java = Written.body("""
                apiVersion: example.com/v1
                kind: Widget
                metadata: {name: w}
                spec: {}
                """);

        assertThat(java).isEqualTo("""
                UntypedResource wWidget = UntypedResource.named("example.com/v1", "Widget", "w", false)
                        .field("spec", Mapping.empty());
                return Manifest.of(wWidget);
                """);
    }

    @Test
    void aNumberBeyondALongKeepsItsDigits() {
        String java = Written.resource("""
                apiVersion: example.com/v1
                kind: Widget
                metadata: {name: w}
                size: 123456789012345678901234567890
                """);

        assertThat(java).isEqualTo("""
                UntypedResource wWidget = UntypedResource.named("example.com/v1", "Widget", "w", false)
                        .field("size", Scalar.of(1.2345678901234568E29));
                """);
    }

    @Test
    void otherMetadataOfAnUntypedResourceIsAField() {
        String java = Written.body("""
                apiVersion: example.com/v1
                kind: Widget
                metadata: {name: w, finalizers: [a]}
                """);

        assertThat(java).isEqualTo("""
                UntypedResource wWidget = UntypedResource.named("example.com/v1", "Widget", "w", false)
                        .field(
                                "metadata",
                                Mapping.empty().with("name", Scalar.of("w")).with("finalizers", Sequence.of(Scalar.of("a"))));
                return Manifest.of(wWidget);
                """);
    }

    @Test
    void aValueOfTheWrongTypeIsSetOnTheTree() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  port: 80
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.from(ConfigMap.named("settings")
                        .tree()
                        .with("data", Mapping.empty().with("port", Scalar.of(80))));
                """);
    }

    @Test
    void aFieldThatATypeDoesNotHaveIsSetOnTheTree() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  a: b
                more: {x: 1}
                """);

        assertThat(java).isEqualTo("""
                private static ConfigMap settingsConfigMap() {
                    return ConfigMap.from(ConfigMap.named("settings")
                            .data("a", "b")
                            .tree()
                            .with("more", Mapping.empty().with("x", Scalar.of(1))));
                }
                """);
    }

    @Test
    void aResourceWithoutNameBringsItsMetadata() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Pod
                metadata: {generateName: g-}
                spec: {containers: [{name: a}]}
                """);

        assertThat(java).isEqualTo("""
                Pod value = Pod.named("", PodSpec.of(List.of(Container.named("a"))))
                        .metadata(ObjectMeta.of().generateName("g-"));
                """);
    }

    @Test
    void importsAreThoseThatTheCodeNeeds() {
        String java = Written.file("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                package com.example;

                import io.waybill.dsl.Blueprint;
                import io.waybill.dsl.Manifest;
                import io.waybill.dsl.Target;
                import io.waybill.dsl.core.v1.ConfigMap;

                /** Renders what it was imported from. */
                public final class App implements Blueprint {

                    @Override
                    public Manifest manifest(Target target) {
                        ConfigMap settingsConfigMap = ConfigMap.named("settings").data("a", "b");
                        return Manifest.of(settingsConfigMap);
                    }
                }
                """);
    }
}
