package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a request: the reasons, the redirects, and what cannot be a request at all. */
class RouteAnswerTest {

    private static Resolution resolve(String url, String annotations, String spec) {
        return Routes.of(Yaml.manifest("""
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: web, namespace: shop, annotations: {%s}}
                        spec: {%s}
                        """.formatted(annotations, spec))).resolve(url);
    }

    private static String rule(String host, String path) {
        return "rules: [{host: \"%s\", http: {paths: [{%s, backend: {service: {name: s, port: {name: http}}}}]}}]"
                .formatted(host, path);
    }

    private static final String ROOT = rule("shop.com", "path: /, pathType: Prefix");

    @Test
    void thereIsNoAnswerWithoutAnIngress() {
        Resolution resolution = Routes.of(Yaml.manifest("{}")).resolve("shop.com/");

        assertThat(resolution.reason()).isEqualTo("the manifest has no Ingress");
        assertThat(resolution.isAnswered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path: /a, pathType: Exact | shop.com/a | Exact /a is the path, and goes before every prefix",
                "path: /a, pathType: Prefix | shop.com/a/b | Prefix /a is the longest prefix by path elements",
                "path: /a, pathType: Prefix | shop.com/b | no path of the host matches, so the controller answers 404",
                "path: /a, pathType: Prefix | other.com/a | no Ingress names the host other.com, so the controller answers 404"
            })
    void theReasonIsTold(String path, String url, String reason) {
        assertThat(resolve(url, "", rule("shop.com", path)).reason()).isEqualTo(reason);
    }

    @Test
    void theReasonNamesTheWildcardThatMatches() {
        assertThat(resolve("a.shop.com/", "", rule("*.shop.com", "path: /, pathType: Prefix"))
                        .reason())
                .startsWith("*.shop.com matches the host; ");
    }

    @Test
    void aPathWithoutATypeOrTextIsEverything() {
        Resolution resolution = resolve("shop.com/any", "", rule("SHOP.com", "path: ''"));

        assertThat(resolution.backend()).isEqualTo("s:http");
        assertThat(resolution.route().orElseThrow().pathType()).isEqualTo("ImplementationSpecific");
    }

    @ParameterizedTest
    @CsvSource({
        "http://SHOP.com:8080/a, shop.com",
        "shop.com./a, shop.com",
        "'  https://shop.com#part ', shop.com",
        "/a, ''"
    })
    void aHostIsComparedWithoutItsPortAndCase(String url, String host) {
        assertThat(resolve(url, "", ROOT).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.com/../x, leads out of the root; nginx refuses it",
        "shop.com/a%2, has a % that no two hex digits follow",
        "shop.com/a%zz, has a % that no two hex digits follow",
        "ftp://shop.com/, is not a URL of HTTP"
    })
    void whatNginxRefusesIsNoRequest(String url, String message) {
        assertThatThrownBy(() -> resolve(url, "", ROOT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void redirectsToHttpsOnlyWhereThereIsACertificateOrItIsForced() {
        String forced = "nginx.ingress.kubernetes.io/force-ssl-redirect: 'true'";
        String tls = ROOT + ", tls: [{hosts: [shop.com], secretName: c}]";

        assertThat(resolve("http://shop.com/a", "", ROOT).redirect()).isEmpty();
        assertThat(resolve("http://shop.com/a", forced, ROOT).redirect())
                .contains(new Resolution.Redirect(308, "https://shop.com/a"));
        assertThat(resolve("http://shop.com/a", "nginx.ingress.kubernetes.io/ssl-redirect: 'false'", tls)
                        .redirect())
                .isEmpty();
        assertThat(resolve("shop.com/a", "", tls).notes())
                .contains("over plain HTTP, the client is first sent to https:// (308)");
    }

    @Test
    void sendsTheRootToTheRootOfTheApplication() {
        String appRoot = "nginx.ingress.kubernetes.io/app-root: /start";

        assertThat(resolve("https://shop.com/", appRoot, ROOT).redirect())
                .contains(new Resolution.Redirect(302, "https://shop.com/start"));
        assertThat(resolve("https://shop.com/a", appRoot, ROOT).redirect()).isEmpty();
    }

    @Test
    void theRootIsSentOnBeforeHttpsAndWhateverThePathOfTheIngress() {
        String appRoot = "nginx.ingress.kubernetes.io/app-root: /start";
        String other = rule("shop.com", "path: /a, pathType: Exact") + ", tls: [{hosts: [shop.com], secretName: c}]";

        assertThat(resolve("http://shop.com/", appRoot, other).redirect())
                .contains(new Resolution.Redirect(302, "http://shop.com/start"));
        assertThat(resolve("http://shop.com/a", appRoot, other).redirect())
                .contains(new Resolution.Redirect(308, "https://shop.com/a"));
    }

    @Test
    void anotherHostIsNoRootOfTheApplication() {
        String appRoot = "nginx.ingress.kubernetes.io/app-root: https://new.com/start";

        assertThat(resolve("https://shop.com/", appRoot, ROOT).redirect()).isEmpty();
    }

    @Test
    void aRewriteTargetThatIsAUrlRedirects() {
        String target = "nginx.ingress.kubernetes.io/rewrite-target: https://new.com/$1";
        String path = rule("shop.com", "path: /(.*), pathType: ImplementationSpecific");

        assertThat(resolve("https://shop.com/x", target, path).redirect())
                .contains(new Resolution.Redirect(302, "https://new.com/x"));
    }

    @ParameterizedTest
    @CsvSource({
        "/new, /api/x?a=1, /new?a=1",
        "/new?, /api/x?a=1, /new",
        "/new?b=2, /api/x?a=1, /new?b=2&a=1",
        "/$1/$9, /api/x, /x/"
    })
    void aRewrittenPathKeepsTheQueryUnlessItEndsInAQuestionMark(String target, String request, String seen) {
        assertThat(resolve(
                                "https://shop.com" + request,
                                "nginx.ingress.kubernetes.io/rewrite-target: '%s'".formatted(target),
                                rule("shop.com", "path: /api/(.*), pathType: ImplementationSpecific"))
                        .applicationPath())
                .isEqualTo(seen);
    }

    @Test
    void aBackendThatIsNoServiceGetsNothing() {
        String bucket = "rules: [{host: shop.com, http: {paths: [{path: /, pathType: Prefix,"
                + " backend: {resource: {apiGroup: k8s.example.com, kind: Bucket, name: b}}}]}}]";

        assertThat(resolve("shop.com/", "", bucket).notes())
                .containsExactly("names no Service; ingress-nginx hands requests to Services only");
    }

    @Test
    void aServiceNeedsThePortThatTheIngressNames() {
        Routes routes = Routes.of(Yaml.manifest("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec: {rules: [{host: shop.com, http: {paths: [{path: /, pathType: Prefix,
                  backend: {service: {name: s, port: {number: 8080}}}}]}}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: s}
                spec: {ports: [{port: 80, targetPort: web}]}
                """));

        assertThat(routes.resolve("shop.com/").notes()).containsExactly("Service default/s has no port 8080");
    }
}
