package io.waybill.gatewayapi;

import static io.waybill.gatewayapi.v1.HTTPRoutePath.exact;
import static io.waybill.gatewayapi.v1.HTTPRoutePath.prefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.YamlEmitter;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.http.HttpRequest;
import io.waybill.gatewayapi.v1.Gateway;
import io.waybill.gatewayapi.v1.HTTPRoute;
import io.waybill.gatewayapi.v1.HTTPRouteCors;
import io.waybill.gatewayapi.v1.HTTPRouteFilter;
import io.waybill.gatewayapi.v1.HTTPRouteMatch;
import io.waybill.gatewayapi.v1.HTTPRouteRequestRedirect;
import io.waybill.gatewayapi.v1.HTTPRouteRule;
import io.waybill.gatewayapi.v1.Listener;
import io.waybill.gatewayapi.v1.ReferenceGrant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Routes that are written in Java. */
class HTTPRouteTest {

    private static final Service CART = Service.named("cart").port(80);
    private static final Service NEW_CART = Service.named("cart-new").port(80);
    private static final Secret CERTIFICATE = Secret.named("shop-tls");
    private static final Gateway WEB =
            Gateway.named("web", "eg", Listener.http(80), Listener.https("https", 443, CERTIFICATE));

    @Test
    void sayWhatTheirYamlSays() {
        HTTPRoute route = HTTPRoute.named("shop")
                .parent(WEB, "https")
                .host("shop.example.com")
                .path(prefix("/cart"), CART, 80)
                .redirect(exact("/old"), HTTPRouteRequestRedirect.of().hostname("new.example.com"));

        assertThat(YamlEmitter.toYaml(route.tree())).isEqualTo("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: shop
                spec:
                  parentRefs:
                  - name: web
                    sectionName: https
                  hostnames:
                  - shop.example.com
                  rules:
                  - matches:
                    - path:
                        type: PathPrefix
                        value: /cart
                    backendRefs:
                    - name: cart
                      port: 80
                  - matches:
                    - path:
                        type: Exact
                        value: /old
                    filters:
                    - type: RequestRedirect
                      requestRedirect:
                        hostname: new.example.com
                """);
    }

    @Test
    void shareRequestsAndChangeThem() {
        HTTPRouteRule rule = HTTPRouteRule.at(prefix("/cart"))
                .match(HTTPRouteMatch.of().header("X-Trial", "yes").queryParam("trial", "yes"))
                .filter(HTTPRouteFilter.rewritePrefix("/"))
                .filter(HTTPRouteFilter.mirror(NEW_CART, 80))
                .filter(HTTPRouteFilter.crossOrigin(HTTPRouteCors.of().allowOrigin("https://a.example.com")))
                .timeout(Duration.ofMillis(1500))
                .to(CART, 80, 9)
                .to(NEW_CART, 80, 1);
        Manifest manifest = Manifest.of(
                WEB, CART, NEW_CART, HTTPRoute.named("shop").parent(WEB).rule(rule));

        assertThat(answer(manifest, "http://shop.example.com/cart/1"))
                .contains("default/cart:80 sees /1", "default/cart-new:80 sees /1", "9 of 10", "1 of 10");
        assertThat(YamlEmitter.toYaml(rule.tree())).contains("request: 1500ms", "replacePrefixMatch: /");
    }

    @Test
    void referOnlyToWhatIsThere() {
        HTTPRoute route = HTTPRoute.named("shop");

        assertThatThrownBy(() -> route.parent(WEB, "other")).hasMessageContaining("has no listener \"other\"");
        assertThatThrownBy(() -> route.path(prefix("/"), CART, 81))
                .hasMessage("The Service \"cart\" has no port 81; it has 80");
    }

    @Test
    void askForTheGrantOfAnotherNamespace() {
        HTTPRoute route = HTTPRoute.named("shop").namespace("shop").parent(WEB.namespace("edge"));
        Service cart = CART.namespace("carts");
        ReferenceGrant grant = ReferenceGrant.between(route, cart);

        assertThatThrownBy(() -> route.path(prefix("/"), cart, 80))
                .hasMessageContaining("a ReferenceGrant must allow that");
        assertThatThrownBy(() -> route.path(prefix("/"), cart, 80, grant.namespace("other")))
                .hasMessageContaining("does not let the HTTPRoute \"shop\" refer to the Service \"cart\"");
        assertThat(YamlEmitter.toYaml(route.path(prefix("/"), cart, 80, grant).tree()))
                .contains("namespace: carts", "namespace: edge");
    }

    @Test
    void sendClientsToHttps() {
        HTTPRoute route = HTTPRoute.named("shop")
                .parent(WEB, "http")
                .rule(HTTPRouteRule.of().filter(HTTPRouteFilter.redirectToHttps()));

        assertThat(answer(Manifest.of(WEB, route), "http://shop.example.com/a"))
                .contains("308", "https://shop.example.com/a");
    }

    private static String answer(Manifest manifest, String url) {
        return Gateways.of(Inventory.of(manifest), Implementation.STANDARD)
                .answer(HttpRequest.parse(url))
                .toString();
    }
}
