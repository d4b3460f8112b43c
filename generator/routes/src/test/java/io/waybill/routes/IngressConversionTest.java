package io.waybill.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.routes.convert.IngressConversion;
import io.waybill.routes.convert.Settings;
import io.waybill.routes.proof.RouteProof;
import io.waybill.routes.proof.Site;
import org.junit.jupiter.api.Test;

/** What one Ingress becomes, where its annotations meet. */
class IngressConversionTest {

    @Test
    void sendsCanaryRequestsForTheRootToTheAppRootToo() {
        Manifest before = Yaml.manifest("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: shop
                  annotations: {nginx.ingress.kubernetes.io/app-root: /start}
                spec:
                  rules:
                    - host: shop.test
                      http:
                        paths:
                          - {path: /, pathType: Exact, backend: {service: {name: shop, port: {number: 80}}}}
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: canary
                  annotations:
                    nginx.ingress.kubernetes.io/canary: "true"
                    nginx.ingress.kubernetes.io/canary-by-header: X-Canary
                spec:
                  rules:
                    - host: shop.test
                      http:
                        paths:
                          - {path: /, pathType: Exact, backend: {service: {name: canary, port: {number: 80}}}}
                """);

        assertThat(proof(before).differences())
                .as("a redirect of a route keeps the query, which nginx drops here")
                .allMatch(difference -> !difference.request().query().isEmpty());
    }

    @Test
    void sendsClientsToHttpsWhereThatIsForced() {
        Manifest before = Yaml.manifest("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: shop
                  annotations:
                    nginx.ingress.kubernetes.io/ssl-redirect: "false"
                    nginx.ingress.kubernetes.io/force-ssl-redirect: "true"
                spec:
                  tls: [{hosts: [shop.test], secretName: shop-tls}]
                  rules:
                    - host: shop.test
                      http:
                        paths:
                          - {path: /, pathType: Prefix, backend: {service: {name: shop, port: {number: 80}}}}
                """);

        assertThat(proof(before).differences()).isEmpty();
    }

    private static RouteProof proof(Manifest before) {
        Manifest after = IngressConversion.of(before, Settings.of(Implementation.STANDARD))
                .in(before);
        return RouteProof.of(Site.of(before), Site.of(after, Implementation.STANDARD));
    }
}
