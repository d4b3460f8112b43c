package io.waybill.testing;

import static io.waybill.testing.ManifestAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.apiextensions.v1.CustomResourceDefinition;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import org.junit.jupiter.api.Test;

class DefinitionAssertTest {

    private static final CustomResourceDefinition WIDGETS = Manifest.read(DefinitionAssertTest.class, "widget.yaml")
            .resource(CustomResourceDefinition.class, "widgets.example.com")
            .get();

    private static Resource<?> widget(int replicas, String widgetClass) {
        return UntypedResource.from(
                Mapping.empty()
                        .with("apiVersion", Scalar.of("example.com/v1"))
                        .with("kind", Scalar.of("Widget"))
                        .with("metadata", Mapping.empty().with("name", Scalar.of("w")))
                        .with(
                                "spec",
                                Mapping.empty()
                                        .with("replicas", Scalar.of(replicas))
                                        .with("class", Scalar.of(widgetClass))),
                true);
    }

    @Test
    void acceptsAndRefuses() {
        assertThat(WIDGETS).accepts(widget(3, "a"));
        assertThat(WIDGETS).refuses(widget(6, "a")).at("spec.replicas").saying("5");

        assertThatThrownBy(() -> assertThat(WIDGETS).accepts(widget(6, "a")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The definition widgets.example.com does not accept Widget \"w\":")
                .hasMessageContaining("spec.replicas");
        assertThatThrownBy(() -> assertThat(WIDGETS).refuses(widget(3, "a")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("accepts what it should not");
        assertThatThrownBy(() -> assertThat(WIDGETS).refuses(widget(6, "a")).at("spec.class"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but not at spec.class");
    }

    @Test
    void comparesUpdates() {
        assertThat(WIDGETS).changing(widget(3, "a")).to(widget(4, "a")).isAccepted();
        assertThat(WIDGETS)
                .changing(widget(3, "a"))
                .to(widget(3, "b"))
                .isRefused()
                .at("spec.class")
                .saying("class is immutable");
    }

    @Test
    void doesNotTakeAnotherKindForAccepted() {
        Resource<?> other = UntypedResource.from(widget(1, "a").tree().with("kind", Scalar.of("Gadget")), true);
        assertThatThrownBy(() -> assertThat(WIDGETS).accepts(other))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is of another kind or version than the resource");
    }
}
