package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types of Services and what belongs to them. */
class ServiceRulesTest {

    private static String errors(String spec) {
        return Judging.of("1.36", "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: " + spec + "}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: ExternalName, externalName: db.example.com}                         | ''
            {type: ExternalName, externalName: db.example.com.}                        | ''
            {type: ExternalName, externalName: 10.0.0.1}                               | ''
            {type: ExternalName}                                                       | required spec.externalName
            {type: ExternalName, externalName: ""}                                     | required spec.externalName
            {type: ExternalName, externalName: Bad_Host}                               | invalid-format spec.externalName
            {type: ExternalName, externalName: "http://x"}                             | invalid-format spec.externalName
            {externalName: "http://x", ports: [{port: 80}]}                            | ''
            {type: Cluster, ports: [{port: 80}]}                                       | unsupported-value spec.type
            """)
    void stateTheDnsNameOfAnExternalOne(String spec, String expected) {
        assertThat(errors(spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sessionAffinity: ClientIP                                                                        | ''
            'sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 86400}}'          | ''
            'sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 86401}}'          | out-of-range spec.sessionAffinityConfig.clientIP.timeoutSeconds
            'sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}'              | out-of-range spec.sessionAffinityConfig.clientIP.timeoutSeconds
            'sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}'                                         | ''
            sessionAffinity: Sticky                                                                          | unsupported-value spec.sessionAffinity
            'selector: {app: a, "example.com/b": ""}'                                                        | ''
            'selector: {app: "a b"}'                                                                         | invalid-format spec.selector
            'selector: {"a b": c}'                                                                           | invalid-format spec.selector
            """)
    void selectPodsAndKeepToThem(String more, String expected) {
        assertThat(errors("{ports: [{port: 80}], " + more + "}")).isEqualTo(expected);
    }
}
