package io.waybill.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.render.YamlWriter;
import io.waybill.routes.convert.IngressConversion;
import io.waybill.routes.convert.Settings;
import io.waybill.routes.proof.RouteDifference;
import io.waybill.routes.proof.RouteProof;
import io.waybill.routes.proof.Site;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversion in which one detail is changed is found out, with a request that shows it. */
class SeededDifferencesTest {

    private static final String INGRESSES = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              namespace: shop
              annotations: {nginx.ingress.kubernetes.io/enable-cors: "true"}
            spec:
              tls: [{hosts: [shop.test], secretName: cert}]
              rules:
              - host: shop.test
                http:
                  paths:
                  - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
                  - {path: /cart, pathType: Prefix, backend: {service: {name: cart, port: {number: 8080}}}}
                  - {path: /health, pathType: Exact, backend: {service: {name: health, port: {number: 81}}}}
                  - {path: /docs/, pathType: Prefix, backend: {service: {name: docs, port: {number: 82}}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: canary
              namespace: shop
              annotations:
                nginx.ingress.kubernetes.io/canary: "true"
                nginx.ingress.kubernetes.io/canary-by-header: X-Canary
                nginx.ingress.kubernetes.io/canary-by-cookie: trial
                nginx.ingress.kubernetes.io/canary-weight: "10"
            spec:
              rules:
              - host: shop.test
                http: {paths: [{path: /cart, pathType: Prefix, backend: {service: {name: cart-v2, port: {number: 8080}}}}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: api
              namespace: shop
              annotations:
                nginx.ingress.kubernetes.io/rewrite-target: /$2
                nginx.ingress.kubernetes.io/upstream-vhost: api.internal
                nginx.ingress.kubernetes.io/x-forwarded-prefix: /api
            spec:
              rules:
              - host: api.test
                http:
                  paths:
                  - {path: /api(/|$)(.*), pathType: ImplementationSpecific, backend: {service: {name: api, port: {number: 80}}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: old
              namespace: shop
              annotations: {nginx.ingress.kubernetes.io/permanent-redirect: "https://new.test/moved"}
            spec:
              rules:
              - host: old.test
                http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
            """;

    private static Manifest converted() {
        Manifest before = Yaml.manifest(INGRESSES);
        return IngressConversion.of(before, Settings.of(Implementation.STANDARD))
                .in(before);
    }

    private static String yaml(Manifest manifest) {
        return YamlWriter.toYaml(manifest.resources());
    }

    private static RouteProof proof(String after) {
        return RouteProof.of(Site.of(Yaml.manifest(INGRESSES)), Site.of(Yaml.manifest(after), Implementation.STANDARD));
    }

    @Test
    void hasOnlyTheDifferencesThatAreKnown() {
        RouteProof proof = proof(yaml(converted()));

        assertThat(proof.except(request -> request.host().equals("api.test")
                                || !request.query().isEmpty() && request.host().equals("old.test"))
                        .differences())
                .isEmpty();
        assertThat(proof.certificates()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: /cart | value: /card | https://shop.test/cart",
                "value: /cart | value: /cart/x | https://shop.test/cart",
                "value: /health | value: /healthz | https://shop.test/health",
                "type: Exact~value: /health | type: PathPrefix~value: /health | /health/",
                "name: cart~port: 8080 | name: cart2~port: 8080 | /cart",
                "port: 8080 | port: 8081 | /cart",
                "name: health | name: web | https://shop.test/health",
                "port: 81 | port: 80 | https://shop.test/health",
                "weight: 10 | weight: 11 | /cart",
                "weight: 90 | weight: 10 | /cart",
                "name: X-Canary | name: X-Canarie | x-canary: always",
                "value: always | value: yes | x-canary: always",
                "value: never | value: no | x-canary: never",
                "value: ^(?:.*; ?)?trial=always(?:;.*)?$ | value: ^(?:.*; ?)?trials=always(?:;.*)?$ | trial=always",
                "value: ^(?:.*; ?)?trial=never(?:;.*)?$ | value: ^(?:.*; ?)?trial=newer(?:;.*)?$ | trial=never",
                "- shop.test~rules: | - shop.text~rules: | shop.test/",
                "hostname: shop.test | hostname: shop.text | shop.test",
                "statusCode: 308 | statusCode: 301 | http://shop.test/",
                "scheme: https~statusCode: 308 | statusCode: 308 | http://shop.test/",
                "replaceFullPath: /docs/ | replaceFullPath: /doc/ | /docs",
                "replacePrefixMatch: / | replacePrefixMatch: /v1 | http://api.test/api",
                "type: ReplacePrefixMatch~replacePrefixMatch: / | type: ReplaceFullPath~replaceFullPath: / | http://api.test/api/",
                "hostname: api.internal | hostname: api.external | http://api.test/api",
                "name: X-Forwarded-Prefix | name: X-Forwarded-Path | http://api.test/api",
                "type: PathPrefix~value: /api | type: PathPrefix~value: /apis | http://api.test/api",
                "value: /api | value: /ap | http://api.test/ap",
                "hostname: new.test | hostname: news.test | http://old.test/",
                "replaceFullPath: /moved | replaceFullPath: /gone | http://old.test/",
                "statusCode: 301 | statusCode: 302 | http",
                "maxAge: 1728000 | maxAge: 60 | shop.test/",
                "allowCredentials: true | allowCredentials: false | shop.test/",
                "- DELETE | - HEAD | shop.test/",
                "name: docs | name: web | /docs/",
                "sectionName: http | sectionName: none | http://",
                "protocol: HTTPS | protocol: TLS | https://shop.test/",
                "name: web~sectionName: https-shop-test | name: other~sectionName: https-shop-test | https"
            })
    void findsEveryChange(String detail, String change, String request) {
        String before = yaml(converted());
        String after = changed(before, detail.split("~"), change.split("~"));
        Set<String> known = told(proof(before));

        assertThat(after).as("something to change").isNotEqualTo(before);
        Set<String> found = told(proof(after));
        found.removeAll(known);
        assertThat(found)
                .as(after)
                .anySatisfy(difference -> assertThat(difference).contains(request));
    }

    /** A text in which lines are changed wherever they stand below each other, whatever their indentation. */
    private static String changed(String text, String[] lines, String[] others) {
        Matcher matcher = Pattern.compile(
                        Arrays.stream(lines).map(Pattern::quote).collect(Collectors.joining("(\\n *)")) + "(?=\\n)")
                .matcher(text);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(String.join(match.groupCount() == 0 ? "" : match.group(1), others)));
    }

    private static Set<String> told(RouteProof proof) {
        return proof.differences().stream()
                .map(RouteDifference::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void findsAnotherCertificate() {
        assertThat(proof(yaml(converted()).replace("name: cert", "name: other")).certificates())
                .containsExactly("shop.test has that of Secret shop/cert before and that of Secret shop/other after");
    }
}
