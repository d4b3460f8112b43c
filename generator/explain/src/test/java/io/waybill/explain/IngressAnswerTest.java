package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.http.Answer;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ingress-nginx does with a request whose headers are known. */
class IngressAnswerTest {

    private static String ingress(String name, String annotations, String service) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: %s, namespace: shop, annotations: {%s}}
                spec:
                  rules:
                  - host: shop.com
                    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: %s, port: {number: 80}}}}]}
                ---
                """.formatted(name, annotations.replace("~", "nginx.ingress.kubernetes.io/"), service);
    }

    private static Answer answer(String yaml, String url, String... headers) {
        HttpRequest request = HttpRequest.parse(url);
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return Routes.of(Yaml.manifest(yaml)).answer(request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Canary | always | shop/v2:80 sees /",
                "X-Canary | never | shop/v1:80 sees /",
                "X-Canary | other | 1 of 10: shop/v2:80 sees /; 9 of 10: shop/v1:80 sees /",
                "Cookie | a=1; trial=always | shop/v2:80 sees /",
                "Cookie | trial=never | shop/v1:80 sees /",
                "Cookie | other=always | 1 of 10: shop/v2:80 sees /; 9 of 10: shop/v1:80 sees /"
            })
    void decidesCanariesByHeaderThenCookieThenWeight(String header, String value, String answer) {
        String yaml = ingress("main", "", "v1")
                + ingress(
                        "canary",
                        "~canary: 'true', ~canary-by-header: X-Canary, ~canary-by-cookie: trial, ~canary-weight: '10'",
                        "v2");

        assertThat(answer(yaml, "http://shop.com/", header, value)).hasToString(answer);
    }

    @Test
    void letsTheHeaderDecideBeforeTheCookie() {
        String yaml = ingress("main", "", "v1")
                + ingress("canary", "~canary: 'true', ~canary-by-header: X-Canary, ~canary-by-cookie: trial", "v2");

        assertThat(answer(yaml, "http://shop.com/", "X-Canary", "never", "Cookie", "trial=always"))
                .hasToString("shop/v1:80 sees /");
    }

    @ParameterizedTest
    @CsvSource({
        "~permanent-redirect: 'https://new.com/x', 301 to https://new.com/x",
        "'~permanent-redirect: ''https://new.com'', ~permanent-redirect-code: ''308''', 308 to https://new.com",
        "'~temporal-redirect: ''https://new.com'', ~temporal-redirect-code: ''308''', 302 to https://new.com",
        "'~permanent-redirect: ''https://a.com'', ~temporal-redirect: ''https://b.com''', 302 to https://b.com"
    })
    void sendsClientsToAFixedUrl(String annotations, String answer) {
        assertThat(answer(ingress("main", annotations, "v1"), "http://shop.com/any"))
                .hasToString(answer);
    }

    @Test
    void knowsAliasesOfAHost() {
        String yaml = ingress("main", "~server-alias: 'www.shop.com, old.com'", "v1");

        assertThat(answer(yaml, "http://old.com/x")).hasToString("shop/v1:80 sees /x");
        assertThat(answer(yaml, "http://other.com/x")).hasToString("404");
    }
}
