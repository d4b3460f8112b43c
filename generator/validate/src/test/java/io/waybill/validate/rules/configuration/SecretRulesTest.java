package io.waybill.validate.rules.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys, size and types of Secrets. */
class SecretRulesTest {

    private static String errors(String type, String more) {
        return Judging.of("{apiVersion: v1, kind: Secret, metadata: {name: a}, type: " + type + ", " + more + "}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Opaque                              | 'data: {a: YQ==}'                                       | ''
            Opaque                              | 'data: {"a b": YQ==}'                                   | invalid-format data[a b]
            Opaque                              | 'stringData: {"a b": x}'                                | invalid-format data[a b]
            example.com/own                     | 'data: {}'                                              | ''
            kubernetes.io/tls                   | 'data: {tls.crt: "", tls.key: ""}'                      | ''
            kubernetes.io/tls                   | 'data: {tls.crt: ""}, stringData: {tls.key: x}'         | ''
            kubernetes.io/tls                   | 'data: {tls.crt: ""}'                                   | required data[tls.key]
            kubernetes.io/tls                   | 'data: null'                                            | required data[tls.crt]; required data[tls.key]
            kubernetes.io/basic-auth            | 'stringData: {password: x}'                             | ''
            kubernetes.io/basic-auth            | 'stringData: {token: x}'                                | required data[username]; required data[password]
            kubernetes.io/ssh-auth              | 'stringData: {ssh-privatekey: x}'                       | ''
            kubernetes.io/ssh-auth              | 'stringData: {ssh-privatekey: ""}'                      | required data[ssh-privatekey]
            kubernetes.io/dockerconfigjson      | "stringData: {.dockerconfigjson: '{}'}"                 | ''
            kubernetes.io/dockerconfigjson      | 'data: {.dockerconfigjson: e30=}'                       | ''
            kubernetes.io/dockerconfigjson      | 'data: {.dockerconfigjson: eA==}'                       | invalid-format data[.dockerconfigjson]
            kubernetes.io/dockerconfigjson      | 'data: {.dockercfg: e30=}'                              | required data[.dockerconfigjson]
            kubernetes.io/dockercfg             | 'data: {.dockercfg: ""}'                                | invalid-format data[.dockercfg]
            kubernetes.io/dockercfg             | 'data: {.dockercfg: e30=}'                              | ''
            kubernetes.io/service-account-token | 'data: {}'                                              | required metadata.annotations[kubernetes.io/service-account.name]
            """)
    void holdWhatTheirTypeNeeds(String type, String more, String expected) {
        String inner = more.startsWith("\"") ? more.substring(1, more.length() - 1) : more;
        assertThat(errors(type, inner)).isEqualTo(expected);
    }

    @Test
    void nameTheAccountOfAToken() {
        assertThat(Judging.of("""
                apiVersion: v1
                kind: Secret
                metadata: {name: a, annotations: {kubernetes.io/service-account.name: default}}
                type: kubernetes.io/service-account-token
                """).errors()).isEmpty();
    }

    @Test
    void holdOneMebibyte() {
        String text = "x".repeat(1024 * 1024);

        assertThat(errors("Opaque", "stringData: {a: " + text + "}")).isEmpty();
        assertThat(errors("Opaque", "stringData: {a: " + text + "}, data: {b: YQ==}"))
                .isEqualTo("too-large data");
        assertThat(errors("Opaque", "stringData: {a: " + text + "}, data: {a: YQ==}"))
                .isEmpty();
    }
}
