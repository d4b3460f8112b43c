package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text form of a value's type says all of it. */
class ValueTypeTest {

    @ParameterizedTest
    @EnumSource(Primitive.class)
    void readsBackEveryPrimitive(Primitive primitive) {
        assertThat(ValueType.parse(primitive.toString())).isSameAs(primitive);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list<string>", "map<quantity>", "list<core.v1.Container>", "map<list<any>>", "list<list<int32>>"
            })
    void readsBackNestedTypes(String text) {
        assertThat(ValueType.parse(text)).hasToString(text);
    }

    @Test
    void readsAListOfReferences() {
        assertThat(ValueType.parse("list<core.v1.Container>"))
                .isEqualTo(new ListOf(new Reference("core.v1.Container")));
    }

    @Test
    void takesAnyOtherNameForAReference() {
        assertThat(ValueType.parse("core.v1.Pod")).isEqualTo(new Reference("core.v1.Pod"));
    }

    @Test
    void findsTheTypeThatIsReferredToDeepInside() {
        assertThat(new MapOf(new ListOf(new Reference("acme.v1.Box"))).referencedType())
                .contains("acme.v1.Box");
    }

    @Test
    void findsNoReferenceInAPrimitive() {
        assertThat(new ListOf(Primitive.STRING).referencedType()).isEmpty();
    }
}
