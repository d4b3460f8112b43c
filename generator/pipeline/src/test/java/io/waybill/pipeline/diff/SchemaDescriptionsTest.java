package io.waybill.pipeline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.diff.Item;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Descriptions of definitions do not drown what else changes. */
class SchemaDescriptionsTest {

    private static final String SCHEMA = "spec.versions[0].schema.openAPIV3Schema.";

    private static final Mapping DEFINITION = Mapping.empty()
            .with("apiVersion", Scalar.of("apiextensions.k8s.io/v1"))
            .with("kind", Scalar.of("CustomResourceDefinition"));
    private static final Item ITEM = new Item("a.yaml", DEFINITION);

    private static FieldChange change(String field, Node after) {
        return new FieldChange(
                field,
                Optional.of(Scalar.of("a")),
                Optional.of(after),
                Effect.UPDATE,
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static String text(FieldChange... changes) {
        return DiffFormat.TEXT.of(
                List.of(new ResourceChange("a.yaml", Optional.of(ITEM), Optional.of(ITEM), List.of(changes))),
                List.of());
    }

    @Test
    void areOneLine() {
        String text = text(
                change(SCHEMA + "description", Scalar.of("b")),
                change(SCHEMA + "properties.spec.description", Scalar.of("c")),
                change(SCHEMA + "properties.spec.type", Scalar.of("object")));

        assertThat(text)
                .contains("  2 descriptions differ  [update]\n", "properties.spec.type: \"a\" -> \"object\"")
                .doesNotContain("spec.description");
    }

    @Test
    void areToldFromPropertiesOfThatName() {
        assertThat(text(change(SCHEMA + "properties.description", Scalar.of("b"))))
                .contains("properties.description: ");
        assertThat(text(change(SCHEMA + "properties.a.properties.description", Mapping.empty())))
                .contains("properties.description: ");
    }
}
