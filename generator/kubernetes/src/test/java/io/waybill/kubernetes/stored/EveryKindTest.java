package io.waybill.kubernetes.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.schema.Kind;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every kind that is built in. */
class EveryKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.16", "1.20", "1.28", "1.36"})
    void storesWhatItStoredOnceMore(String minor) {
        for (Kind kind : Yaml.api(minor).schema().kinds()) {
            Mapping sample = Samples.of(Yaml.api(minor), kind);
            Mapping once = Yaml.created(minor, sample);

            assertThat(Yaml.created(minor, once)).as(kind.toString()).isEqualTo(once);
            assertThat(Yaml.applied(minor, sample, sample, ApplyMode.SERVER_SIDE))
                    .as(kind.toString())
                    .isEqualTo(once);
            assertThat(Yaml.applied(minor, once, sample, ApplyMode.SERVER_SIDE))
                    .as(kind.toString())
                    .isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.20", "1.36"})
    void takesALiveObjectAsTheSameAsItsManifest(String minor) {
        for (Kind kind : Yaml.api(minor).schema().kinds()) {
            Mapping sample = Samples.of(Yaml.api(minor), kind);
            Mapping once = Yaml.created(minor, sample);
            Mapping metadata = once.mapping("metadata")
                    .orElseGet(Mapping::empty)
                    .with("uid", Scalar.of("u"))
                    .with("generation", Scalar.of(3));
            Mapping live = once.with("metadata", metadata).with("status", Mapping.empty());
            Typing typing = Typing.of(Yaml.api(minor), sample);

            assertThat(StoredForm.applied(
                            typing, LiveObjects.written(live), live.without("status"), sample, ApplyMode.SERVER_SIDE))
                    .as(kind.toString())
                    .isEqualTo(live.without("status"));
        }
    }

    @Test
    void knowsZeroValuesOfTypesAndFieldsThatTheApiHasAlone() {
        Set<String> known = new TreeSet<>();
        for (int minor = 16; minor <= 36; minor++) {
            Yaml.api("1." + minor)
                    .schema()
                    .types()
                    .forEach(type -> type.fields().forEach(field -> known.add(type.name() + "." + field.name())));
        }

        ZeroValues.all()
                .forEach((type, values) -> assertThat(values.fields())
                        .as(type)
                        .isNotEmpty()
                        .allSatisfy(field -> assertThat(known).contains(type + "." + field)));
    }

    @Test
    void tellsTextsFromOtherValuesThatAreZero() {
        assertThat(ZeroValues.read("core.v1.X objects a zeros b c texts d"))
                .containsOnlyKeys("core.v1.X")
                .extractingByKey("core.v1.X")
                .satisfies(values -> {
                    assertThat(values.objects()).containsExactly("a");
                    assertThat(values.isZero("b", Scalar.of(0))).isTrue();
                    assertThat(values.isZero("c", Scalar.of("0"))).isTrue();
                    assertThat(values.isZero("d", Scalar.of(""))).isFalse();
                    assertThat(values.isZero("e", Scalar.of(""))).isTrue();
                    assertThat(values.isZero("e", Scalar.of(false))).isFalse();
                });
    }
}
