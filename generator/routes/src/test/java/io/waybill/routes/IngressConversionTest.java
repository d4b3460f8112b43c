package io.waybill.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.routes.Routes;
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

    @Test
    void anAppRootAnswersTheRootOfItsHostWhateverElseIsAskedThere() {
        Manifest before = Yaml.manifest(ingress("all", "rewrite-target: /r/$1", "'/(.*)', ImplementationSpecific")
                + ingress("start", "app-root: /start", "/start, Prefix")
                + ingress("later", "app-root: /later", "/l, Prefix"));

        assertThat(Routes.of(before).resolve("https://shop.test/").toString()).contains("https://shop.test/start");
        assertThat(proof(before, Implementation.ENVOY_GATEWAY).differences())
                .allMatch(difference -> !difference.request().query().isEmpty());
        assertThat(IngressConversion.of(before, settings(Implementation.ENVOY_GATEWAY))
                        .notes()
                        .toString())
                .contains("the app-root of Ingress default/start answers / of the host before it");
    }

    @Test
    void expressionsOfOneLengthAreAskedInTheOrderOfNginx() {
        Manifest before = Yaml.manifest(ingress("one", "", "/a/a/, Exact")
                + ingress("all", "rewrite-target: /r/$1", "'/(.*)', ImplementationSpecific"));

        assertThat(proof(before, Implementation.ENVOY_GATEWAY).differences()).isEmpty();
        assertThat(IngressConversion.of(before, settings(Implementation.ENVOY_GATEWAY))
                        .resources()
                        .toString())
                .contains("(?i)^/a/a/.*", "(?i)/(.*).*");
    }

    @Test
    void aPrefixOfWhichAnotherHasAllButThePathItselfIsThatPath() {
        Manifest before = Yaml.manifest(ingress("one", "", "/foo, Prefix")
                + ingress("two", "", "/foo/, Prefix")
                + ingress("canary", "canary: 'true', ~canary-by-header: X-Canary", "/foo, Prefix"));

        assertThat(proof(before).differences()).isEmpty();
    }

    private static String ingress(String name, String annotation, String pathAndType) {
        String[] parts = pathAndType.split(", ");
        return """
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: %s
                  annotations: {%s}
                spec:
                  tls: [{hosts: [shop.test], secretName: shop-tls}]
                  rules:
                    - host: shop.test
                      http:
                        paths:
                          - {path: %s, pathType: %s, backend: {service: {name: %s, port: {number: 80}}}}
                """.formatted(
                        name,
                        annotation.isEmpty() ? "" : ("~" + annotation).replace("~", "nginx.ingress.kubernetes.io/"),
                        parts[0],
                        parts[1],
                        name);
    }

    private static Settings settings(Implementation implementation) {
        return new Settings(implementation, "web", implementation != Implementation.STANDARD);
    }

    private static RouteProof proof(Manifest before) {
        return proof(before, Implementation.STANDARD);
    }

    private static RouteProof proof(Manifest before, Implementation implementation) {
        Manifest after = IngressConversion.of(before, settings(implementation)).in(before);
        return RouteProof.of(Site.of(before), Site.of(after, implementation));
    }
}
