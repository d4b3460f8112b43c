package io.waybill.explain.gateway.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.Yaml;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the filters of a rule do to a request. */
class RouteFiltersTest {

    private static final ResourceRef ROUTE = new ResourceRef("HTTPRoute", "shop", "web");
    private static final PathMatch CART = new PathMatch("PathPrefix", "/cart");

    private static RouteFilters filters(String rule, String... beside) {
        Manifest manifest = Yaml.manifest(
                "{apiVersion: v1, kind: ConfigMap, rule: {" + rule + "}}\n---\n" + String.join("\n---\n", beside));
        return FilterReader.read(
                Inventory.of(manifest),
                ROUTE,
                manifest.resources().get(0).tree().mapping("rule").orElseThrow());
    }

    private static String path(String url, String filter) {
        return filters("filters: [{type: URLRewrite, urlRewrite: {" + filter + "}}]")
                .path(HttpRequest.parse("shop.com" + url), CART);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/cart/x?q=1 | replaceFullPath: /new, type: ReplaceFullPath | /new?q=1",
                "/cart/x | replacePrefixMatch: /new, type: ReplacePrefixMatch | /new/x",
                "/cart/x | replacePrefixMatch: /new/, type: ReplacePrefixMatch | /new/x",
                "/cart | replacePrefixMatch: /new, type: ReplacePrefixMatch | /new",
                "/cart/ | replacePrefixMatch: /new, type: ReplacePrefixMatch | /new/",
                "/cart/x | replacePrefixMatch: /, type: ReplacePrefixMatch | /x",
                "/cart | replacePrefixMatch: '', type: ReplacePrefixMatch | /",
                "/cart?q=1 | replacePrefixMatch: /, type: ReplacePrefixMatch | /?q=1"
            })
    void pathsAreRewrittenWithOneSlashBetween(String url, String modifier, String path) {
        assertThat(path(url, "path: {" + modifier + "}")).isEqualTo(path);
    }

    @Test
    void withoutARewriteTheBackendSeesThePathAsItWasSent() {
        assertThat(path("/cart/%41?q=1", "hostname: inner.shop.com")).isEqualTo("/cart/%41?q=1");
        assertThat(filters("filters: [{type: URLRewrite, urlRewrite: {hostname: inner.shop.com}}]")
                        .host())
                .isEqualTo("inner.shop.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://shop.com/cart?q=1 | scheme: https | 302 to https://shop.com/cart?q=1",
                "http://shop.com/cart | scheme: https, statusCode: 301 | 301 to https://shop.com/cart",
                "http://shop.com/cart | hostname: other.com | 302 to http://other.com:8080/cart",
                "http://shop.com/cart | port: 80 | 302 to http://shop.com/cart",
                "https://shop.com/cart | port: 8443 | 302 to https://shop.com:8443/cart",
                "https://shop.com/cart | scheme: http | 302 to http://shop.com/cart",
                "shop.com/cart | hostname: other.com, port: 80 | 302 to http://other.com/cart",
                "http://shop.com/cart/x | path: {type: ReplacePrefixMatch, replacePrefixMatch: /new}, port: 80 |"
                        + " 302 to http://shop.com/new/x"
            })
    void clientsAreSentToAnAddressWithoutTheUsualPort(String url, String redirect, String answer) {
        RouteFilters filters = filters("filters: [{type: RequestRedirect, requestRedirect: {" + redirect + "}}]");

        assertThat(filters.redirect().orElseThrow().answer(HttpRequest.parse(url), CART, 8080))
                .hasToString(answer);
    }

    @Test
    void headersAreSetAddedAndTakenAway() {
        RouteFilters filters = filters("""
                filters: [
                  {type: RequestHeaderModifier, requestHeaderModifier:
                    {set: [{name: X-A, value: '1'}], add: [{name: x-a, value: '2'}, {name: X-B, value: '3'}], remove: [X-C]}},
                  {type: RequestHeaderModifier, requestHeaderModifier:
                    {add: [{name: x-c, value: '4'}, {name: x-b, value: '5'}]}},
                  {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [Server]}}]""");

        assertThat(filters.requestHeaders()).isEqualTo(Map.of("x-a", "1,2", "x-b", "+3,5", "x-c", "4"));
        assertThat(filters.responseHeaders()).isEqualTo(Map.of("server", "-"));
    }

    @Test
    void theLaterOfTwoEditsCounts() {
        assertThat(HeaderEdits.joined(
                        new TreeMap<>(Map.of("a", "1", "b", "2")), new TreeMap<>(Map.of("b", "-", "c", "+3"))))
                .isEqualTo(Map.of("a", "1", "b", "-", "c", "+3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backendRef: {name: audit, port: 80} | mirror to shop/audit:80",
                "backendRef: {name: audit, namespace: log, port: 80}, percent: 5 | mirror of 5 % to log/audit:80",
                "backendRef: {name: audit, port: 80}, fraction: {numerator: 1} | mirror of 1 in 100 to shop/audit:80",
                "backendRef: {name: audit, port: 80}, fraction: {numerator: 1, denominator: 7} |"
                        + " mirror of 1 in 7 to shop/audit:80"
            })
    void mirrorsGetACopyOfAShare(String mirror, String text) {
        assertThat(filters("filters: [{type: RequestMirror, requestMirror: {" + mirror + "}}]")
                        .extras())
                .containsExactly(text);
    }

    @Test
    void whatElseIsDoneIsToldInWords() {
        RouteFilters filters = filters("""
                filters: [
                  {type: CORS, cors: {allowOrigins: ['https://a.com', 'https://b.com'], allowCredentials: true,
                    allowMethods: [GET], maxAge: 60}},
                  {type: ExternalAuth, externalAuth: {backendRef: {name: login}}}],
                timeouts: {request: 10s}, retry: {attempts: 3}, sessionPersistence: {sessionName: cart}""");

        assertThat(filters.text())
                .isEqualTo("CORS for https://a.com https://b.com with credentials allowMethods GET maxAge 60,"
                        + " authorization by login, timeout request 10s, retry 3, session cart");
    }

    @Test
    void nothingIsToldWhereNothingIsDone() {
        assertThat(filters("").text()).isEmpty();
    }

    private static final String REFERENCE =
            "filters: [{type: ExtensionRef, extensionRef: {group: g, kind: %s, name: v}}]";

    @Test
    void expressionsOfEnvoyReplaceWhatTheyMatchAndLeaveTheRest() {
        RouteFilters filters = filters(REFERENCE.formatted("HTTPRouteFilter"), """
                apiVersion: gateway.envoyproxy.io/v1alpha1
                kind: HTTPRouteFilter
                metadata: {name: v, namespace: shop}
                spec: {urlRewrite: {path: {type: ReplaceRegexMatch, replaceRegexMatch:
                  {pattern: '/v([0-9])(x)?', substitution: '/version/\\1\\2'}}}}
                """);

        assertThat(filters.path(HttpRequest.parse("shop.com/v2/a?q=1"), CART)).isEqualTo("/version/2/a?q=1");
        assertThat(filters.path(HttpRequest.parse("shop.com/other"), CART)).isEqualTo("/other");
    }

    @Test
    void snippetsOfNginxReplaceTheWholePath() {
        RouteFilters filters = filters(REFERENCE.formatted("SnippetsFilter"), """
                apiVersion: gateway.nginx.org/v1alpha1
                kind: SnippetsFilter
                metadata: {name: v, namespace: shop}
                spec: {snippets: [{context: http.server.location, value: 'rewrite ^/v([0-9])(/.*)? /$2$1$9 break;'}]}
                """);

        assertThat(filters.path(HttpRequest.parse("shop.com/v2/a"), CART)).isEqualTo("//a2");
        assertThat(filters.extras()).isEmpty();
    }

    @Test
    void aFilterThatIsNotInTheManifestIsNamed() {
        assertThat(filters(REFERENCE.formatted("SnippetsFilter")).extras()).containsExactly("filter SnippetsFilter v");
    }
}
