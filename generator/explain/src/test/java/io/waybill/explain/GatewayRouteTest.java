package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.gateway.GatewayResolution;
import io.waybill.explain.gateway.GatewayRoute;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the conformance tests of the Gateway API leave open, and what is told about routes. */
class GatewayRouteTest {

    private static final String GATEWAY = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: web, namespace: shop}
            spec:
              gatewayClassName: any
              listeners:
              - {name: http, port: 80, protocol: HTTP}
            """;

    private static String route(String name, String host, String... matches) {
        StringBuilder yaml = new StringBuilder("""
                ---
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: %s, namespace: shop}
                spec:
                  parentRefs: [{name: web}]
                  hostnames: ["%s"]
                  rules:
                """.formatted(name, host));
        for (int i = 0; i < matches.length; i++) {
            yaml.append(
                    "  - {matches: [{%s}], backendRefs: [{name: %s%d, port: 80}]}\n".formatted(matches[i], name, i));
        }
        return yaml.toString();
    }

    private static String path(String type, String value) {
        return "path: {type: %s, value: '%s'}".formatted(type, value);
    }

    private static GatewayResolution resolve(Implementation implementation, String url, String... yaml) {
        Gateways gateways = Gateways.of(Inventory.of(Yaml.manifest(GATEWAY + String.join("", yaml))), implementation);
        return gateways.resolve(HttpRequest.parse(url)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, http://shop.com/a/long/prefix/x, r0:80",
        "ENVOY_GATEWAY, http://shop.com/a/long/prefix/x, r0:80",
        "NGINX_GATEWAY_FABRIC, http://shop.com/a/long/prefix/x, r0:80",
        "STANDARD, http://shop.com/b1/rest, ''",
        "ENVOY_GATEWAY, http://shop.com/b1/rest, ''",
        "NGINX_GATEWAY_FABRIC, http://shop.com/b1/rest, r2:80"
    })
    void putsExpressionsWhereTheImplementationDoes(Implementation implementation, String url, String backend) {
        String routes = route(
                "r",
                "shop.com",
                path("RegularExpression", "/a/.*"),
                path("PathPrefix", "/a/long/prefix"),
                path("RegularExpression", "/b[0-9]"));

        assertThat(resolve(implementation, url, routes).backend()).isEqualTo(backend);
    }

    @ParameterizedTest
    @EnumSource(Implementation.class)
    void fallsBackToAWildcardOnlyByTheSpecification(Implementation implementation) {
        String routes = route("own", "a.shop.com", path("PathPrefix", "/own"))
                + route("wild", "*.shop.com", path("PathPrefix", "/"));

        assertThat(resolve(implementation, "http://a.shop.com/other", routes).backend())
                .isEqualTo(implementation == Implementation.STANDARD ? "wild0:80" : "");
        assertThat(resolve(implementation, "http://b.c.shop.com/other", routes).backend())
                .isEqualTo("wild0:80");
    }

    @Test
    void givesTiesToTheOlderRouteThenByName() {
        String routes =
                route("b", "shop.com", path("PathPrefix", "/")) + route("a", "shop.com", path("PathPrefix", "/"));
        String older = route("z", "shop.com", path("PathPrefix", "/"))
                .replace("metadata: {", "metadata: {creationTimestamp: \"2020-01-01T00:00:00Z\", ");
        String newer = route("y", "shop.com", path("PathPrefix", "/"))
                .replace("metadata: {", "metadata: {creationTimestamp: \"2021-01-01T00:00:00Z\", ");

        assertThat(resolve(Implementation.STANDARD, "http://shop.com/", routes).backend())
                .isEqualTo("a0:80");
        assertThat(resolve(Implementation.STANDARD, "http://shop.com/", newer, older)
                        .backend())
                .isEqualTo("z0:80");
    }

    @Test
    void tellsWhyARouteIsNotAttached() {
        String elsewhere =
                route("r", "shop.com", path("PathPrefix", "/")).replace("namespace: shop", "namespace: other");
        Gateways gateways = Gateways.of(Yaml.manifest(GATEWAY
                + elsewhere.replace("{name: web}", "{name: web, namespace: shop}")
                + route("s", "shop.com", path("PathPrefix", "/"))
                        .replace("{name: web}", "{name: web, sectionName: https}")
                + route("t", "shop.com", path("PathPrefix", "/")).replace("{name: web}", "{name: missing}")));

        assertThat(gateways.problems())
                .containsExactly(
                        "HTTPRoute other/r is not attached to Gateway shop/web: listener http (HTTP 80) takes no routes of"
                                + " namespace other",
                        "HTTPRoute shop/s is not attached to Gateway shop/web: it has no listener https",
                        "HTTPRoute shop/t is not attached to Gateway shop/missing: the manifest has no Gateway"
                                + " shop/missing");
        assertThat(gateways.all()).isEmpty();
    }

    @Test
    void listsMatchesInTheOrderInWhichTheyAreTried() {
        Gateways gateways = Gateways.of(Yaml.manifest(GATEWAY
                + route(
                        "r",
                        "shop.com",
                        path("PathPrefix", "/"),
                        path("PathPrefix", "/cart"),
                        path("PathPrefix", "/cart") + ", method: POST",
                        path("Exact", "/a"))));

        assertThat(gateways.all())
                .extracting(GatewayRoute::match)
                .extracting(Object::toString)
                .containsExactly("Exact /a", "PathPrefix /cart, method POST", "PathPrefix /cart", "PathPrefix /");
    }

    @Test
    void rewritesByGroupsWhereAnImplementationCan() {
        String filter = """
                ---
                apiVersion: gateway.envoyproxy.io/v1alpha1
                kind: HTTPRouteFilter
                metadata: {name: rewrite, namespace: shop}
                spec: {urlRewrite: {path: {type: ReplaceRegexMatch,
                  replaceRegexMatch: {pattern: '^/api/v([0-9]+)/(.*)', substitution: '/\\\\2?version=\\\\1'}}}}
                """.replace("\\\\", "\\");
        String route = route("r", "shop.com", path("PathPrefix", "/"))
                .replace(
                        "backendRefs",
                        "filters: [{type: ExtensionRef, extensionRef: {group: gateway.envoyproxy.io, kind:"
                                + " HTTPRouteFilter, name: rewrite}}], backendRefs");

        assertThat(resolve(Implementation.ENVOY_GATEWAY, "http://shop.com/api/v2/cart", route, filter)
                        .answer())
                .hasToString("shop/r0:80 sees /cart?version=2");
    }
}
