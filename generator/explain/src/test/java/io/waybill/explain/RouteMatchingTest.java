package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path types and wildcard hosts of the Kubernetes documentation, and what ingress-nginx does beyond. */
class RouteMatchingTest {

    private static String ingress(String host, String annotations, String... paths) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: test, namespace: shop, annotations: {%s}}
                spec:
                  rules:
                  - host: "%s"
                    http:
                      paths:
                """.formatted(annotations, host));
        for (int i = 0; i < paths.length; i++) {
            String[] typeAndPath = paths[i].split(" ", 2);
            yaml.append("      - {path: \"%s\", pathType: %s, backend: {service: {name: s%d, port: {number: 80}}}}\n"
                    .formatted(typeAndPath[1], typeAndPath[0], i));
        }
        return yaml.toString();
    }

    private static Resolution resolve(String url, String... paths) {
        return Routes.of(Yaml.manifest(ingress("shop.com", "", paths))).resolve(url);
    }

    @ParameterizedTest
    @CsvSource({
        "Prefix /, /any/path, true",
        "Exact /foo, /foo, true",
        "Exact /foo, /bar, false",
        "Exact /foo, /foo/, false",
        "Exact /foo/, /foo, false",
        "Prefix /foo, /foo, true",
        "Prefix /foo, /foo/, true",
        "Prefix /foo/, /foo, true",
        "Prefix /foo/, /foo/, true",
        "Prefix /aaa/bb, /aaa/bbb, false",
        "Prefix /aaa/bbb, /aaa/bbb, true",
        "Prefix /aaa/bbb/, /aaa/bbb, true",
        "Prefix /aaa/bbb, /aaa/bbb/, true",
        "Prefix /aaa/bbb, /aaa/bbb/ccc, true",
        "Prefix /aaa/bbb, /aaa/bbbxyz, false",
        "Prefix /aaa, /ccc, false"
    })
    void matchesASinglePath(String path, String request, boolean matches) {
        assertThat(resolve("https://shop.com" + request, path).route().isPresent())
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "Prefix /, Prefix /aaa, /aaa/ccc, s1",
        "Prefix /, Prefix /aaa, /ccc, s0",
        "Prefix /aaa, Prefix /aaa/bbb, /aaa/bbb, s1",
        "Prefix /foo, Exact /foo, /foo, s1",
        "Exact /foo, Prefix /foo, /foo, s0",
        "Exact /foo, Prefix /foo, /foo/, s1"
    })
    void choosesAmongPaths(String first, String second, String request, String service) {
        assertThat(resolve("https://shop.com" + request, first, second).backend())
                .isEqualTo(service + ":80");
    }

    @ParameterizedTest
    @CsvSource({"bar.foo.com, true", "baz.bar.foo.com, false", "foo.com, false", "BAR.foo.com, true"})
    void matchesOneLabelByAWildcard(String host, boolean matches) {
        Routes routes = Routes.of(Yaml.manifest(ingress("*.foo.com", "", "Prefix /")));

        assertThat(routes.resolve("https://" + host + "/").route().isPresent()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"/Foo/x, s1:80", "/foobar, s0:80", "/bar/foo, s2:80"})
    void takesAllPathsOfAHostAsExpressionsOnceOneIs(String request, String backend) {
        Routes routes = Routes.of(
                Yaml.manifest(ingress("shop.com", "", "Prefix /foo", "Prefix /").replace("s1", "s2")
                        + "---\n"
                        + ingress(
                                        "shop.com",
                                        "nginx.ingress.kubernetes.io/use-regex: \"true\"",
                                        "ImplementationSpecific /foo/[a-z]+")
                                .replace("s0", "s1")
                                .replace("name: test", "name: regex")));

        assertThat(routes.resolve("https://shop.com" + request).backend()).isEqualTo(backend);
    }

    @Test
    void sendsToThePathWithASlash() {
        assertThat(resolve("https://shop.com/foo?a=b", "Prefix /foo/").redirect())
                .contains(new Resolution.Redirect(301, "/foo/?a=b"));
    }

    @ParameterizedTest
    @CsvSource({"/a//foo/../b%2Fc/., /a/b/c/", "'', /", "/x?y=/z, /x"})
    void normalizesPaths(String raw, String path) {
        assertThat(resolve("https://shop.com" + raw, "Prefix /").path()).isEqualTo(path);
    }

    @Test
    void keepsTheQuery() {
        Routes routes = Routes.of(Yaml.manifest(ingress(
                "shop.com",
                "nginx.ingress.kubernetes.io/rewrite-target: /$2",
                "ImplementationSpecific /api(/|$)(.*)")));

        assertThat(routes.resolve("https://shop.com/api/v1/x?a=1").applicationPath())
                .isEqualTo("/v1/x?a=1");
        assertThat(routes.resolve("https://shop.com/api").applicationPath()).isEqualTo("/");
        assertThat(routes.resolve("https://shop.com/apis").route()).isEmpty();
    }

    @Test
    void givesUpExpressionsThatRunAway() {
        Routes routes = Routes.of(Yaml.manifest(ingress(
                "shop.com", "nginx.ingress.kubernetes.io/use-regex: \"true\"", "ImplementationSpecific /(.*a){12}b")));

        assertThat(routes.resolve("https://shop.com/" + "a".repeat(60) + "!").reason())
                .contains("too many ways");
    }

    @Test
    void tellsThatTheManifestHasNoSuchService() {
        assertThat(resolve("shop.com/", "Prefix /").notes()).containsExactly("the manifest has no Service shop/s0");
    }

    @Test
    void usesTheDefaultBackend() {
        Routes routes = Routes.of(Yaml.manifest("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: all, namespace: shop}
                spec: {defaultBackend: {service: {name: fallback, port: {number: 80}}}}
                ---
                """ + ingress("shop.com", "", "Prefix /foo")));

        assertThat(routes.resolve("other.com/x").backend()).isEqualTo("fallback:80");
        assertThat(routes.resolve("shop.com/foo").backend()).isEqualTo("s0:80");
        assertThat(routes.resolve("shop.com/x").route()).isEmpty();
    }

    @Test
    void redirectsToHttpsWhereThereIsACertificate() {
        Routes routes = Routes.of(Yaml.manifest(
                ingress("shop.com", "", "Prefix /") + "  tls: [{hosts: [shop.com], secretName: cert}]\n"));

        assertThat(routes.resolve("http://shop.com/a?b").redirect())
                .contains(new Resolution.Redirect(308, "https://shop.com/a?b"));
        assertThat(routes.resolve("https://shop.com/a").redirect()).isEmpty();
        assertThat(routes.tls().get(0).problem()).isEqualTo("the manifest has no Secret shop/cert");
    }
}
