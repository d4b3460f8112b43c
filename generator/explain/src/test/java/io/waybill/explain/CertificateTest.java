package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.routes.HostTls;
import io.waybill.explain.routes.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which certificate a host is served with, and for which hosts it is. */
class CertificateTest {

    /** For {@code shop.test} and {@code *.shop.test}. */
    private static final String ALTERNATIVES = """
            -----BEGIN CERTIFICATE-----
            MIIBoTCCAUigAwIBAgIUbKiLFCCc1gMXhkVVbpJP6u+ajXMwCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJc2hvcC50ZXN0MCAXDTI2MTEzMDE2MTY0M1oYDzIxMjYxMTA2
            MTYxNjQzWjAUMRIwEAYDVQQDDAlzaG9wLnRlc3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAAR1CsIZGRcuQhmBKIyxBHuj8pJn9sp9qeAW9emkKJiu6GTnPUZB3DCS
            KP9SQeRCPcu1SqRHpQ3DOYRTs1MKMmIao3YwdDAdBgNVHQ4EFgQUTY6sI7x4p1vd
            6hsVdkBOHfriVGswHwYDVR0jBBgwFoAUTY6sI7x4p1vd6hsVdkBOHfriVGswDwYD
            VR0TAQH/BAUwAwEB/zAhBgNVHREEGjAYgglzaG9wLnRlc3SCCyouc2hvcC50ZXN0
            MAoGCCqGSM49BAMCA0cAMEQCIHlMpXywFFfzrFU4JcCPVqtZJOPiqX09rEesXMRz
            6RKTAiBov1IW/vPJdnWA+vKM0w21UDeNqTsML8zWZQrM85cSwg==
            -----END CERTIFICATE-----
            """;

    /** Its common name is {@code old.test}, and it has no alternative names. */
    private static final String COMMON_NAME = """
            -----BEGIN CERTIFICATE-----
            MIIBfDCCASOgAwIBAgIULVb8Va85VsTXNq/Y6B1VvZze/KwwCgYIKoZIzj0EAwIw
            EzERMA8GA1UEAwwIb2xkLnRlc3QwIBcNMjYxMTMwMTYxNjQzWhgPMjEyNjExMDYx
            NjE2NDNaMBMxETAPBgNVBAMMCG9sZC50ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
            AQcDQgAEOnJoZ+noY8AG3/MW/0EYsM3fNOzX+/ymfUpEpP+Z86ow4NDdavwS0+So
            qiKRAWK+6W69+jdN6pKFZuFBo8Xpe6NTMFEwHQYDVR0OBBYEFI76/RtC5DeRBbfS
            A63IEb6eyrZDMB8GA1UdIwQYMBaAFI76/RtC5DeRBbfSA63IEb6eyrZDMA8GA1Ud
            EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgD6DEQ66o3tj6D677JOtBl8JK
            TZ+9Fxe9SeLzNyzuIFcCIB6wlzlpgcbBqJBgks9xhZUXmW8f5WVOPeLFNfV3ZXLu
            -----END CERTIFICATE-----
            """;

    private static HostTls tls(String host, String entry, String secret) {
        return Routes.of(Yaml.manifest("""
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: web}
                        spec: {tls: [%s], rules: [{host: "%s", http: {paths: [{path: /, pathType: Prefix}]}}]}
                        ---
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: cert}
                        type: kubernetes.io/tls
                        %s
                        """.formatted(entry, host, secret)))
                .tls()
                .get(0);
    }

    private static String data(String certificate) {
        return "data: {tls.crt: %s}"
                .formatted(Base64.getEncoder().encodeToString(certificate.getBytes(StandardCharsets.UTF_8)));
    }

    private static String entry(String host) {
        return "{hosts: [\"%s\"], secretName: cert}".formatted(host);
    }

    @ParameterizedTest
    @CsvSource({"shop.test, true", "www.shop.test, true", "a.www.shop.test, false", "myshop.test, false"})
    void isForItsAlternativeNamesAndOneLabelOfAWildcard(String host, boolean covered) {
        HostTls tls = tls(host, entry(host), data(ALTERNATIVES));

        assertThat(tls.names()).containsExactly("shop.test", "*.shop.test");
        assertThat(tls.problem())
                .isEqualTo(covered ? "" : "the certificate is for [shop.test, *.shop.test], not for this host");
    }

    @Test
    void isForItsCommonNameWhereItHasNoOthers() {
        assertThat(tls("old.test", entry("old.test"), data(COMMON_NAME)).names())
                .isEqualTo(List.of("old.test"));
        assertThat(tls("old.test", entry("old.test"), data(COMMON_NAME)).problem())
                .isEmpty();
    }

    @Test
    void tellsWhenItEnds() {
        assertThat(tls("shop.test", entry("shop.test"), data(ALTERNATIVES)).notAfter())
                .isEqualTo("2126-11-06T16:16:43Z");
    }

    @Test
    void isReadFromPlainTextToo() {
        String plain = "stringData: {tls.crt: \"%s\"}".formatted(ALTERNATIVES.replace("\n", "\\n"));

        assertThat(tls("shop.test", entry("shop.test"), plain).problem()).isEmpty();
    }

    @Test
    void tellsASecretThatHoldsNone() {
        assertThat(tls("shop.test", entry("shop.test"), "data: {tls.crt: bm9uZQ==}")
                        .problem())
                .isEqualTo("its tls.crt holds no certificate");
        assertThat(tls("shop.test", entry("shop.test"), "data: {tls.crt: \"\"}").problem())
                .isEmpty();
    }

    @Test
    void tellsAHostThatNoEntryIsFor() {
        assertThat(tls("shop.test", "{hosts: [shop.test]}", "data: {}").problem())
                .isEqualTo("no entry of tls names a Secret for this host");
    }

    @Test
    void servesAHostThatNoEntryNamesWhereTheCertificateIsForIt() {
        assertThat(tls("www.shop.test", "{secretName: cert}", data(ALTERNATIVES))
                        .secret()
                        .name())
                .isEqualTo("cert");
    }
}
