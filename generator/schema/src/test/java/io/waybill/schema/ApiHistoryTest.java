package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.schema.ValueType.Primitive;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A history shows each minor as it was. */
class ApiHistoryTest {

    private final ApiHistory history = FactsFormat.read("""
            minors 1.20 1.21 1.22
            kind acme.io/v1 Box boxes namespaced acme.v1.Box
            kind acme.io/v1beta1 Box boxes namespaced acme.v1.Box 1.20..1.21
            type acme.v1.Box
              size int32 1.20..1.20
              size! int64 1.21..1.22
            type acme.v1.Lid 1.22..1.22
              hinge string
            """);

    @Test
    void showsAFieldInTheFormOfTheMinor() {
        assertThat(size("1.20").type()).isEqualTo(Primitive.INT32);
        assertThat(size("1.21").type()).isEqualTo(Primitive.INT64);
    }

    @Test
    void requiresAFieldOnlyWhereTheMinorDoes() {
        assertThat(box("1.20").requiredFields()).isEmpty();
        assertThat(box("1.22").requiredFields()).extracting(Field::name).containsExactly("size");
    }

    @Test
    void servesAKindOnlyWithinItsSpan() {
        assertThat(at("1.21").kind("acme.io/v1beta1", "Box")).isPresent();
        assertThat(at("1.22").kind("acme.io/v1beta1", "Box")).isEmpty();
    }

    @Test
    void hasATypeOnlyWithinItsSpan() {
        assertThat(at("1.21").type("acme.v1.Lid")).isEmpty();
        assertThat(at("1.22").type("acme.v1.Lid")).isPresent();
    }

    @Test
    void refusesAMinorThatNobodyReadAndNamesTheRange() {
        assertThatThrownBy(() -> at("1.23"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kubernetes 1.23 is not known here; known: 1.20 to 1.22");
    }

    @Test
    void takesTheLastMinorForTheNewest() {
        assertThat(history.newest()).isEqualTo(new Minor(22));
    }

    @Test
    void comesWithTheKindsOfKubernetes() {
        ApiSchema newest = ApiHistory.load().at(ApiHistory.load().newest());

        assertThat(newest.kind("apps/v1", "Deployment").map(Kind::typeName)).contains("apps.v1.Deployment");
        assertThat(newest.kind("v1", "Namespace").map(Kind::namespaced)).contains(false);
    }

    @Test
    void refersOnlyToTypesThatItHas() {
        ApiSchema newest = ApiHistory.load().at(ApiHistory.load().newest());

        assertThat(newest.types().stream()
                        .flatMap(type -> type.fields().stream())
                        .map(field -> field.type().referencedType())
                        .flatMap(Optional::stream))
                .allSatisfy(name -> assertThat(newest.type(name)).as(name).isPresent());
    }

    private ApiSchema at(String minor) {
        return history.at(Minor.parse(minor));
    }

    private ObjectType box(String minor) {
        return at(minor).type("acme.v1.Box").orElseThrow();
    }

    private Field size(String minor) {
        return box(minor).field("size").orElseThrow();
    }
}
