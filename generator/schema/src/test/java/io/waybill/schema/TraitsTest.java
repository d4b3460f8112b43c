package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {

    private static final Minor OLD = Minor.parse("1.18");
    private static final Minor NEW = Minor.parse("1.19");

    private final Traits traits = TraitsReader.read("""
            # remark
            enum core.v1.Protocol TCP SCTP@1.19 any_other
            type core.v1.Container
              ports keys containerPort,protocol mergeKey containerPort
              args set
            type core.v1.ContainerPort
              protocol enum core.v1.Protocol default TCP
            """);

    @Test
    void knowsTheValuesOfEachMinor() {
        AllowedValues protocol =
                traits.of("core.v1.ContainerPort", "protocol").allowed().orElseThrow();

        assertThat(protocol.in(OLD)).containsExactly("TCP", "any other");
        assertThat(protocol.in(NEW)).containsExactly("TCP", "SCTP", "any other");
        assertThat(protocol.allows("SCTP", OLD)).isFalse();
        assertThat(protocol.allows("SCTP", NEW)).isTrue();
        assertThat(protocol.allows("sctp", NEW)).isFalse();
    }

    @Test
    void knowsDefaultsAndKeys() {
        assertThat(traits.of("core.v1.ContainerPort", "protocol").defaultValue())
                .contains("TCP");
        assertThat(traits.of("core.v1.Container", "ports"))
                .isEqualTo(new FieldTraits(
                        Optional.empty(),
                        Optional.empty(),
                        List.of("containerPort", "protocol"),
                        Optional.of("containerPort"),
                        false,
                        false,
                        Optional.empty(),
                        List.of()));
        assertThat(traits.of("core.v1.Container", "args").isSet()).isTrue();
        assertThat(traits.of("core.v1.Container", "image")).isEqualTo(FieldTraits.NONE);
    }

    @Test
    void knowsWhatServersDoWithoutAndWhatTheyDropUnread() {
        Traits read = TraitsReader.read("type a.v1.B\n  c optional\n  d since 1.22\n");

        assertThat(read.of("a.v1.B", "c").isOptional()).isTrue();
        assertThat(read.of("a.v1.B", "d").isOptional()).isFalse();
        assertThat(read.of("a.v1.B", "d").isDroppedIn(new Minor(21))).isTrue();
        assertThat(read.of("a.v1.B", "d").isDroppedIn(new Minor(22))).isFalse();
        assertThat(read.of("a.v1.B", "c").isDroppedIn(new Minor(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word",
                "enum",
                "type",
                "type a.v1.B\nword",
                "type a.v1.B\n  c enum d.v1.E",
                "type a.v1.B\n  c what",
                "enum a B@x"
            })
    void quotesALineWithoutMeaning(String text) {
        assertThatThrownBy(() -> TraitsReader.read(text).of("a.v1.B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.substring(text.lastIndexOf('\n') + 1));
    }

    @Test
    void comesWithTraitsOfFieldsThatExist() {
        ApiHistory history = ApiHistory.load();
        Traits loaded = Traits.load();
        List<String> unknown = new ArrayList<>();
        for (String type : loaded.typeNames()) {
            for (String field : loaded.of(type).keySet()) {
                if (history.minorsOf(type, field).isEmpty()) {
                    unknown.add(type + "." + field);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }
}
