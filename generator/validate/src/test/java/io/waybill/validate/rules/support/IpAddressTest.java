package io.waybill.validate.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address, and what a range of them. */
class IpAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "255.255.255.255",
                "010.001.0.1",
                "::",
                "fd00::1",
                "::ffff:1.2.3.4",
                "1:2:3:4:5:6:7:8"
            })
    void readsAddresses(String text) {
        assertThat(IpAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.0.1",
                "256.0.0.1",
                "a.b.c.d",
                "localhost",
                "1::2::3",
                "fe80::1%eth0",
                "[::1]",
                "::g",
                "10.0.0.1/8",
                ":"
            })
    void refusesWhatIsNone(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.0.0/16, true",
        "10.9.9.9/8, 10.1.0.0/16, true",
        "10.0.0.0/8, 10.0.0.0/8, false",
        "10.0.0.0/8, 11.0.0.0/16, false",
        "10.1.0.0/16, 10.0.0.0/8, false",
        "0.0.0.0/0, 10.0.0.0/8, true",
        "fd00::/8, 10.0.0.0/16, false",
        "fd00::/8, fd00:1::/32, true"
    })
    void knowsWhichRangeLiesWithinAnother(String outer, String inner, boolean expected) {
        assertThat(Cidr.parse(outer)
                        .orElseThrow()
                        .strictlyContains(Cidr.parse(inner).orElseThrow()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "/8", "fd00::/129", "a/8"})
    void refusesWhatIsNoRange(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }
}
