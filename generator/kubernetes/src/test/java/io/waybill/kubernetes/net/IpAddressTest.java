package io.waybill.kubernetes.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "FE80:0:0:0:0:0:0:0abc, fe80::abc",
        "2001:db8::1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "1:0:0:2:0:0:3:4, 1::2:0:0:3:4",
        "1:2:3:4:5:6:0:7, 1:2:3:4:5:6:0:7",
        "::, ::",
        "1::, 1::",
        "::1, ::1",
        "::ffff:10.0.0.1, ::ffff:10.0.0.1",
        "::ffff:a00:1, ::ffff:10.0.0.1",
        "::1.2.3.4, ::102:304",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304"
    })
    void isWrittenInCanonicalForm(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString("Optional[" + canonical + "]");
        assertThat(IpAddress.parseSloppy(text)).isEqualTo(IpAddress.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.1.2",
                "10.0..1",
                "localhost",
                "1:2:3",
                ":1",
                "1:",
                "1::2::3",
                ":::",
                "1:::2",
                "1:2:3:4:5:6:7::8:9",
                "1:2:3:4:5:6:7:8::",
                "fe80::1%eth0",
                "1.2.3.4::",
                "::1.2.3",
                "12345678901::",
                "+1.0.0.0",
                "\u0661.0.0.1",
                "::g",
                "1:2:3:4:5:6:7:1.2.3.4",
                "10.0.0.1/8"
            })
    void isRefusedByEveryField(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
        assertThat(IpAddress.parseSloppy(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"010.002.003.004, 10.2.3.4", "00000000010.0.0.1, 10.0.0.1", "00abc::1, abc::1", "::010.0.0.1, ::a00:1"})
    void mayHaveLeadingZerosInLongStandingFieldsOnly(String text, String canonical) {
        assertThat(IpAddress.parse(text)).isEmpty();
        assertThat(IpAddress.parseSloppy(text)).hasToString("Optional[" + canonical + "]");
    }

    @Test
    void countsAsWhatItStandsForWhereItIsMapped() {
        IpAddress mapped = IpAddress.parse("::ffff:127.0.0.1").orElseThrow();

        assertThat(mapped.isMapped()).isTrue();
        assertThat(mapped.version()).isEqualTo(4);
        assertThat(mapped.isLoopback()).isTrue();
        assertThat(mapped.unmapped()).hasToString("127.0.0.1").isNotEqualTo(mapped);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, unspecified",
        "::, unspecified",
        "127.1.2.3, loopback",
        "::1, loopback",
        "169.254.1.1, link-local",
        "fe80::1, link-local",
        "febf::1, link-local",
        "224.0.0.9, link-local multicast",
        "ff02::1, link-local multicast",
        "ff12::1, link-local multicast",
        "224.0.1.1, multicast",
        "ff05::1, multicast",
        "10.0.0.1, global",
        "8.8.8.8, global",
        "fec0::1, global",
        "2001:db8::1, global",
        "255.255.255.255, broadcast"
    })
    void isOfOneKind(String text, String kind) {
        IpAddress address = IpAddress.parse(text).orElseThrow();

        String found = address.isUnspecified()
                ? "unspecified"
                : address.isLoopback()
                        ? "loopback"
                        : address.isLinkLocalUnicast()
                                ? "link-local"
                                : address.isLinkLocalMulticast()
                                        ? "link-local multicast"
                                        : address.isMulticast()
                                                ? "multicast"
                                                : address.isGlobalUnicast() ? "global" : "broadcast";
        assertThat(found).isEqualTo(kind);
        assertThat(address.isGlobalUnicast()).isEqualTo(kind.equals("global"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8, false",
        "10.1.2.3/8, 10.0.0.0/8, true",
        "10.1.2.3/32, 10.1.2.3/32, false",
        "0.0.0.0/0, 0.0.0.0/0, false",
        "2001:DB8::1/64, 2001:db8::/64, true",
        "10.1.2.3/9, 10.0.0.0/9, true"
    })
    void aNetworkKnowsWhatIsBehindItsPrefix(String text, String network, boolean hasHostBits) {
        IpNetwork read = IpNetwork.parse(text).orElseThrow();

        assertThat(read.masked()).hasToString(network);
        assertThat(read.hasHostBits()).isEqualTo(hasHostBits);
        assertThat(IpNetwork.parseSloppy(text)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "::/129",
                "/8",
                "10.0.0.0/8/8",
                "10.0.0.0/99999999999"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThat(IpNetwork.parse(text)).isEmpty();
        assertThat(IpNetwork.parseSloppy(text)).isEmpty();
    }

    @Test
    void aPrefixMayHaveLeadingZerosInLongStandingFieldsOnly() {
        assertThat(IpNetwork.parse("10.0.0.0/08")).isEmpty();
        assertThat(IpNetwork.parseSloppy("010.0.0.0/0000000000008")).contains(network("10.0.0.0/8"));
        assertThat(IpNetwork.parseSloppy("10.0.0.0/0")).contains(network("10.0.0.0/0"));
    }

    @Test
    void aNetworkContainsWhatSharesItsPrefix() {
        assertThat(network("10.0.0.0/8").contains(network("10.1.0.0/16"))).isTrue();
        assertThat(network("10.1.0.0/16").contains(network("10.0.0.0/8"))).isFalse();
        assertThat(network("::ffff:10.0.0.0/104")
                        .contains(IpAddress.parse("10.0.0.1").orElseThrow()))
                .isFalse();
        assertThat(network("::ffff:10.0.0.0/104").unmapped()).isEqualTo(network("10.0.0.0/8"));
        assertThat(network("::ffff:10.0.0.0/64").unmapped()).hasToString("::ffff:10.0.0.0/64");
    }

    private static IpNetwork network(String text) {
        return IpNetwork.parse(text).orElseThrow();
    }
}
