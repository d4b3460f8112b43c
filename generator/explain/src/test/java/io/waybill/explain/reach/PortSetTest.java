package io.waybill.explain.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of ports are sets: of each protocol, from 1 to 65535. */
class PortSetTest {

    @ParameterizedTest
    @CsvSource({
        "80, 80, 80/TCP",
        "8000, 8080, 8000-8080/TCP",
        "1, 65535, all TCP",
        "0, 65535, all TCP",
        "-5, 3, 1-3/TCP",
        "65530, 70000, 65530-65535/TCP",
        "90, 80, ''",
        "0, 0, ''",
        "65536, 70000, ''",
        "-9, -1, ''"
    })
    void aRangeIsThePortsThatThereAre(long first, long last, String text) {
        assertThat(PortSet.of(Protocol.TCP, first, last)).hasToString(text);
    }

    @Test
    void rangesOfOneProtocolDoNotRunIntoTheNext() {
        PortSet set = PortSet.of(Protocol.TCP, 65_535, 65_535).or(PortSet.of(Protocol.UDP, 1, 2));

        assertThat(set).hasToString("65535/TCP, 1-2/UDP");
        assertThat(set.contains(Port.udp(1))).isTrue();
        assertThat(set.contains(Port.tcp(1))).isFalse();
    }

    @Test
    void allIsAllOfAllProtocols() {
        PortSet all = PortSet.NONE;
        for (Protocol protocol : Protocol.values()) {
            all = all.or(PortSet.of(protocol, 1, Port.MOST));
        }

        assertThat(all).isEqualTo(PortSet.ALL).hasToString("all");
        assertThat(PortSet.ALL.without(PortSet.of(Protocol.UDP, 53, 53)))
                .hasToString("all TCP, 1-52/UDP, 54-65535/UDP, all SCTP");
    }

    @Property
    void unionIntersectionAndDifferenceAreThoseOfSets(
            @ForAll("sets") PortSet one, @ForAll("sets") PortSet two, @ForAll("ports") Port port) {
        boolean inOne = one.contains(port);
        boolean inTwo = two.contains(port);

        assertThat(one.or(two).contains(port)).isEqualTo(inOne || inTwo);
        assertThat(one.and(two).contains(port)).isEqualTo(inOne && inTwo);
        assertThat(one.without(two).contains(port)).isEqualTo(inOne && !inTwo);
        assertThat(one.without(two).or(one.and(two))).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Property
    void operationsLeaveTheirSetsAsTheyWere(@ForAll("sets") PortSet one, @ForAll("sets") PortSet two) {
        String before = one.toString();
        one.or(two);
        one.and(two);
        one.without(two);

        assertThat(one).hasToString(before);
        assertThat(one.without(one).isEmpty()).isTrue();
    }

    @Property
    void whatIsUnknownIsPossibleAndNotSure(
            @ForAll("sets") PortSet sure, @ForAll("sets") PortSet more, @ForAll Truth condition) {
        Ports ports = new Ports(sure, sure.or(more)).where(condition);

        assertThat(ports.sure().without(ports.possible()).isEmpty()).isTrue();
        assertThat(ports.unknown().and(ports.sure()).isEmpty()).isTrue();
        assertThat(ports.unknown().or(ports.sure())).isEqualTo(ports.possible());
        assertThat(ports.sure().isEmpty() || condition == Truth.YES).isTrue();
    }

    @Property
    boolean truthIsThatOfLogicWithAThirdValue(@ForAll Truth one, @ForAll Truth two) {
        return one.and(two).not() == one.not().or(two.not())
                && one.and(two) == two.and(one)
                && one.not().not() == one
                && one.and(Truth.YES) == one
                && one.or(Truth.NO) == one
                && (one.or(one.not()) == Truth.YES) == (one != Truth.MAYBE);
    }

    @ParameterizedTest
    @CsvSource({"80, 80/TCP", "53/UDP, 53/UDP", "65535/SCTP, 65535/SCTP"})
    void aPortIsReadAsItIsWritten(String text, String port) {
        assertThat(Port.parse(text)).hasToString(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "80/udp", "80/", "/UDP", "-1", "123456", "80/ICMP"})
    void whatIsNotAPortIsRefused(String text) {
        assertThatThrownBy(() -> Port.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + text + "\" is not a port. Write a number, or one with TCP, UDP or SCTP, as in 53/UDP.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999/UDP"})
    void thereAreNoPortsBeyondTheLast(String text) {
        assertThatThrownBy(() -> Port.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A port is a number from 1 to 65535, not ");
    }

    @Provide
    Arbitrary<PortSet> sets() {
        return Combinators.combine(
                        Arbitraries.of(Protocol.class),
                        Arbitraries.longs().between(-2, 12),
                        Arbitraries.longs().between(-2, 12))
                .as(PortSet::of)
                .list()
                .ofMaxSize(4)
                .map(all -> all.stream().reduce(PortSet.NONE, PortSet::or));
    }

    @Provide
    Arbitrary<Port> ports() {
        return Combinators.combine(Arbitraries.integers().between(1, 13), Arbitraries.of(List.of(Protocol.values())))
                .as(Port::new);
    }
}
