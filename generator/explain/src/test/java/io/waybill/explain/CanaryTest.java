package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.routes.Canary;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Route;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Canaries of ingress-nginx: which requests of another Ingress they get. */
class CanaryTest {

    private static final String PREFIX = "nginx.ingress.kubernetes.io/canary";

    private static String ingress(String name, String annotations, String path, String service) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: %s, namespace: shop, annotations: {%s}}
                spec:
                  rules:
                  - host: shop.com
                    http: {paths: [{path: %s, pathType: Prefix, backend: {service: {name: %s, port: {number: 80}}}}]}
                ---
                """.formatted(name, annotations, path, service);
    }

    private static String canary(String name, String annotations, String path, String service) {
        return ingress(name, PREFIX + ": \"true\"" + (annotations.isEmpty() ? "" : ", " + annotations), path, service);
    }

    private static Routes routes(String... ingresses) {
        return Routes.of(Yaml.manifest(String.join("", ingresses)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-weight: '10'| 10 % of the requests",
                "-weight: '1', %s-weight-total: '1000'| 1 of 1000 of the requests",
                "-by-header: X-Canary| those with header X-Canary: always",
                "-by-header: X-Canary, %s-by-header-value: new| those with header X-Canary: new",
                "-by-header: X-Canary, %s-by-header-pattern: 'n.*'| those with header X-Canary matching n.*",
                "-by-cookie: canary| those with cookie canary=always",
                "-by-header: X, %s-by-cookie: c, %s-weight: '5'| those with header X: always, those with cookie c=always,"
                        + " 5 % of the others",
                "-weight: many| none: it has no header, cookie or weight"
            })
    void tellsWhichRequestsItGets(String annotations, String share) {
        Routes routes = routes(
                ingress("main", "", "/", "web"),
                canary("canary", PREFIX + annotations.replace("%s", PREFIX).replace('\'', '"'), "/", "web-v2"));

        Route route = routes.resolve("shop.com/x").route().orElseThrow();
        assertThat(route.backend()).hasToString("web:80");
        assertThat(route.canary().map(Canary::share)).contains(share);
        assertThat(routes.resolve("shop.com/x").notes()).contains(share + " go to web-v2:80, by Ingress shop/canary");
        assertThat(routes.problems()).isEmpty();
    }

    @Test
    void countsWhetherItStandsBeforeOrBehindTheMainIngress() {
        Resolution resolution = routes(canary("canary", "", "/", "web-v2"), ingress("main", "", "/", "web"))
                .resolve("shop.com/");

        assertThat(resolution.backend()).isEqualTo("web:80");
        assertThat(resolution.route().flatMap(Route::canary)).isPresent();
    }

    @Test
    void getsNothingWithoutAMainIngressOfTheSamePath() {
        Routes routes = routes(ingress("main", "", "/", "web"), canary("canary", "", "/shop", "web-v2"));

        assertThat(routes.resolve("shop.com/shop").backend()).isEqualTo("web:80");
        assertThat(routes.problems())
                .containsExactly("Ingress shop/canary is a canary, and no other Ingress has shop.com/shop with the same"
                        + " path type; it gets no requests");
        assertThat(routes(canary("canary", "", "/", "web")).resolve("shop.com/").route())
                .isEmpty();
    }

    @Test
    void changesNothingWithTheSameBackendOrAsTheSecond() {
        assertThat(routes(ingress("main", "", "/", "web"), canary("canary", "", "/", "web"))
                        .problems())
                .singleElement()
                .asString()
                .contains("with the same backend as Ingress shop/main");
        assertThat(routes(
                                ingress("main", "", "/", "web"),
                                canary("first", "", "/", "web-v2"),
                                canary("second", "", "/", "web-v3"))
                        .problems())
                .containsExactly("Ingress shop/second is a second canary for shop.com/; only the first gets requests");
    }
}
