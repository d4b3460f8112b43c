package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Custom resources join the built-in API as kinds and types like any other. */
class ApiSchemaTest {

    private static final Span ALWAYS = new Span(new Minor(16), new Minor(36));

    private final ApiSchema builtIn = FactsFormat.read("""
                    minors 1.36
                    kind v1 Pod pods namespaced core.v1.Pod
                    type core.v1.Pod
                      metadata meta.v1.ObjectMeta
                    type meta.v1.ObjectMeta
                      name string
                    """).at(new Minor(36));

    private final ApiSchema custom = ApiSchema.of(
            List.of(new Kind("acme.io", "v1", "Rocket", "rockets", false, "io.acme.v1.Rocket", Kind.ALL_VERBS, ALWAYS)),
            List.of(
                    type("io.acme.v1.Rocket", "metadata", new Reference("meta.v1.ObjectMeta")),
                    type("io.acme.v1.RocketSpec", "stages", new ListOf(new Reference("io.acme.v1.RocketSpecStage"))),
                    type("io.acme.v1.RocketSpecStage", "fuel", new MapOf(Primitive.QUANTITY)),
                    type("io.acme.v1.RocketStatus", "telemetry", Primitive.ANY),
                    type("io.acme.v1.RocketPort", "port", Primitive.INT_OR_STRING)));

    @Test
    void findsCustomKindsBesideBuiltInOnes() {
        ApiSchema both = builtIn.and(custom);

        assertThat(both.kind("acme.io/v1", "Rocket")).isPresent();
        assertThat(both.kind("v1", "Pod")).isPresent();
    }

    @Test
    void followsReferencesFromCustomTypesIntoBuiltInOnes() {
        ApiSchema both = builtIn.and(custom);

        assertThat(both.type("io.acme.v1.Rocket")
                        .flatMap(rocket -> rocket.field("metadata"))
                        .flatMap(metadata -> metadata.type().referencedType())
                        .flatMap(both::type))
                .map(ObjectType::name)
                .contains("meta.v1.ObjectMeta");
    }

    @Test
    void keepsTheOrderOfBoth() {
        assertThat(builtIn.and(custom).types())
                .extracting(ObjectType::simpleName)
                .containsExactly(
                        "Pod", "ObjectMeta", "Rocket", "RocketSpec", "RocketSpecStage", "RocketStatus", "RocketPort");
    }

    @Test
    void letsTheOtherCountWhereBothHaveAType() {
        ApiSchema patch = ApiSchema.of(List.of(), List.of(type("core.v1.Pod", "spec", Primitive.ANY)));

        assertThat(builtIn.and(patch).type("core.v1.Pod").orElseThrow().field("spec"))
                .isPresent();
    }

    @Test
    void leavesBothPartsAsTheyWere() {
        assertThat(builtIn.and(custom).kinds()).hasSize(2);
        assertThat(builtIn.kinds()).hasSize(1);
        assertThat(custom.kinds()).hasSize(1);
    }

    @Test
    void doesNotFindAKindUnderAnotherVersion() {
        assertThat(custom.kind("acme.io/v2", "Rocket")).isEmpty();
    }

    @Test
    void splitsTheNameOfAType() {
        ObjectType stage = custom.type("io.acme.v1.RocketSpecStage").orElseThrow();

        assertThat(stage.apiPackage()).isEqualTo("io.acme.v1");
        assertThat(stage.simpleName()).isEqualTo("RocketSpecStage");
    }

    private static ObjectType type(String name, String field, ValueType holds) {
        return ObjectType.of(name, ALWAYS, List.of(new Field(field, holds, false, ALWAYS)));
    }
}
