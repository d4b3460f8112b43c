package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Finding;
import io.waybill.validate.Judging;
import io.waybill.validate.Severity;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of ports in probes and hooks. */
class NamedPortRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ports: [{name: http, containerPort: 80}], livenessProbe: {httpGet: {port: http}}           | ok
            ports: [{name: http, containerPort: 80}], livenessProbe: {httpGet: {port: 8080}}           | ok
            ports: [{name: http, containerPort: 80}], livenessProbe: {httpGet: {port: web}}            | unresolved containers[0].livenessProbe.httpGet.port
            ports: [{containerPort: 80}], startupProbe: {tcpSocket: {port: web}}                       | unresolved containers[0].startupProbe.tcpSocket.port
            readinessProbe: {tcpSocket: {port: web}}                                                   | unresolved containers[0].readinessProbe.tcpSocket.port
            lifecycle: {preStop: {httpGet: {port: web}}}                                               | unresolved containers[0].lifecycle.preStop.httpGet.port
            ports: [{name: web, containerPort: 80}], lifecycle: {postStart: {httpGet: {port: web}}}    | ok
            """)
    void areThoseOfTheContainer(String fields, String expected) {
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: a, "
                + fields + "}]}}";
        String found = Judging.of("1.36", pod).findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.field().replace("spec.", ""))
                .collect(Collectors.joining(", "));

        assertThat(found.isEmpty() ? "ok" : found).isEqualTo(expected);
    }

    @Test
    void areAWarningSinceTheApiServerTakesThem() {
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: "
                + "[{name: a, image: a, livenessProbe: {httpGet: {port: web}}}]}}";

        assertThat(Judging.of("1.36", pod).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }
}
