package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are resolved in a pod. */
class PodDnsRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | dnsPolicy: None                                                               | required dnsConfig
            1.36 | dnsPolicy: None, dnsConfig: {searches: [a]}                                   | required dnsConfig.nameservers
            1.36 | dnsPolicy: None, dnsConfig: {nameservers: [10.0.0.1, "2001:db8::1"]}          | ok
            1.36 | dnsConfig: {nameservers: [dns.example.com]}                                   | invalid-format dnsConfig.nameservers[0]
            1.36 | dnsConfig: {nameservers: [1.1.1.1, 1.1.1.2, 1.1.1.3, 1.1.1.4]}                | too-large dnsConfig.nameservers
            1.25 | dnsConfig: {searches: [a, b, c, d, e, f, g]}                                  | too-large dnsConfig.searches
            1.26 | dnsConfig: {searches: [a, b, c, d, e, f, g]}                                  | ok
            1.36 | dnsConfig: {searches: [example.com.]}                                         | ok
            1.36 | dnsConfig: {searches: [_sip._tcp.example.com, .]}                             | ok
            1.36 | dnsConfig: {searches: [_., __a, a_]}                                       | invalid-format dnsConfig.searches[0], invalid-format dnsConfig.searches[1], invalid-format dnsConfig.searches[2]
            1.32 | dnsConfig: {searches: [_sip._tcp.example.com, .]}                             | invalid-format dnsConfig.searches[0], invalid-format dnsConfig.searches[1]
            1.36 | dnsConfig: {searches: [Example.com]}                                          | invalid-format dnsConfig.searches[0]
            1.36 | dnsConfig: {options: [{name: ndots, value: "2"}, {value: "3"}]}               | required dnsConfig.options[1]
            1.36 | dnsPolicy: clusterFirst                                                       | unsupported-value dnsPolicy
            """)
    void checksServersAndSearches(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | hostAliases: [{ip: 127.0.0.1, hostnames: [a.local, b]}] | ok
            1.36 | hostAliases: [{ip: 127.0.0.1, hostnames: [a_b]}]        | invalid-format hostAliases[0].hostnames[0]
            1.29 | hostAliases: [{ip: 127.0.0.1, hostnames: [a_b]}]        | invalid-format hostAliases.hostnames
            1.36 | hostAliases: [{ip: localhost}]                          | invalid-format hostAliases[0].ip
            1.20 | hostAliases: [{}]                                       | invalid-format hostAliases.ip
            1.36 | hostAliases: [{}]                                       | invalid-format hostAliases[0].ip
            """)
    void checksAliases(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, fields)).isEqualTo(expected);
    }
}
