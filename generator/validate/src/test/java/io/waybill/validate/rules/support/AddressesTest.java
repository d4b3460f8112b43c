package io.waybill.validate.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and networks wherever they stand, as strictly as the target reads them. */
class AddressesTest {

    private static final String NAMED = "metadata: {name: a}";

    private static String policy(String minor, String cidr) {
        return Verdict.of(
                minor,
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, " + NAMED
                        + ", spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: '" + cidr + "'}}]}]}}");
    }

    private static String slice(String minor, String type, String address) {
        return Verdict.of(
                minor,
                "{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, " + NAMED + ", addressType: " + type
                        + ", endpoints: [{addresses: ['" + address + "']}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1/8",
                "2001:db8::1/32",
                "010.0.0.0/8",
                "10.0.0.0/08",
                "::ffff:10.0.0.0/104",
                "::ffff:10.0.0.0/120"
            })
    void networksAreReadStrictlySince136(String cidr) {
        assertThat(policy("1.35", cidr)).isEmpty();
        assertThat(policy("1.36", cidr)).isEqualTo("invalid-format spec.ingress[0].from[0].ipBlock.cidr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "0.0.0.0/0", "10.0.0.5/32", "2001:DB8::/32", "2001:db8:0:0::/64", "::/0"})
    void strictIsNotCanonical(String cidr) {
        assertThat(policy("1.36", cidr)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "/8", "fd00::/129", "a/8", " 10.0.0.0/8"})
    void whatIsNoNetworkNeverWas(String cidr) {
        assertThat(policy("1.20", cidr)).isEqualTo("invalid-format spec.ingress[0].from[0].ipBlock.cidr");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.0.0/16, ''",
        "10.9.9.9/8, 10.1.0.0/16, ''",
        "10.0.0.0/8, 10.0.0.0/8, mismatch",
        "10.0.0.0/8, 11.0.0.0/16, mismatch",
        "10.1.0.0/16, 10.0.0.0/8, mismatch",
        "0.0.0.0/0, 10.0.0.0/8, ''",
        "fd00::/8, 10.0.0.0/16, mismatch",
        "fd00::/8, fd00:1::/32, ''"
    })
    void exceptionsAreSmallerRangesWithin(String outer, String inner, String rule) {
        String path = rule.isEmpty() ? "" : rule + " spec.ingress[0].from[0].ipBlock.except[0]";
        assertThat(Verdict.of("1.35", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: a}
                spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: '%s', except: ['%s']}}]}]}
                """.formatted(outer, inner))).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "1.35, IPv4, 01.2.3.4, ''",
        "1.36, IPv4, 01.2.3.4, invalid-format endpoints[0].addresses[0]",
        "1.36, IPv4, '2001:db8::1', invalid-format endpoints[0].addresses",
        "1.32, IPv4, '2001:db8::1', invalid-format endpoints[0].addresses[0]",
        "1.32, IPv6, '2001:DB8::1', ''",
        "1.34, IPv6, '2001:DB8::1', invalid-format endpoints[0].addresses[0]",
        "1.34, IPv6, '::ffff:1.2.3.4', invalid-format endpoints[0].addresses[0]",
        "1.36, IPv6, '2001:db8::1', ''"
    })
    void slicesTakeOneFamily(String minor, String type, String address, String verdict) {
        assertThat(slice(minor, type, address)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "'hostAliases: [{ip: \"IP\"}]', hostAliases[0].ip",
        "'dnsConfig: {nameservers: [\"IP\"]}', dnsConfig.nameservers[0]"
    })
    void addressesInPodsAreReadStrictlySince136(String fields, String path) {
        for (String address : new String[] {"10.0.0.01", "::ffff:1.2.3.4"}) {
            assertThat(Pods.pod("1.35", fields.replace("IP", address))).isEqualTo("ok");
            assertThat(Pods.pod("1.36", fields.replace("IP", address))).isEqualTo("invalid-format " + path);
        }
    }
}
