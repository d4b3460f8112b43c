package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Route;
import io.waybill.explain.routes.Routes;
import org.junit.jupiter.api.Test;

/** Ingresses of several classes, each served by its own controller. */
class IngressClassTest {

    private static String ingress(String name, String field, String host) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: %s, namespace: shop}
                spec:
                  %s
                  rules:
                  - host: "%s"
                    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: %s, port: {number: 80}}}}]}
                ---
                """.formatted(name, field, host, name);
    }

    private static String ofClass(String name, String ingressClass, String host) {
        return ingress(name, "ingressClassName: " + ingressClass, host);
    }

    private static String ingressClass(String name, String controller, boolean isDefault) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: IngressClass
                metadata: {name: %s, annotations: {ingressclass.kubernetes.io/is-default-class: "%s"}}
                spec: {controller: %s}
                ---
                """.formatted(name, isDefault, controller);
    }

    private static Routes routes(String... resources) {
        return Routes.of(Yaml.manifest(String.join("", resources)));
    }

    @Test
    void servesEachClassByItself() {
        Routes routes = routes(ofClass("public", "outside", "shop.com"), ofClass("internal", "inside", "shop.com"));

        assertThat(routes.problems()).isEmpty();
        assertThat(routes.classes()).containsExactly("outside", "inside");
        assertThat(routes.all()).extracting(Route::ingressClass).containsExactly("outside", "inside");
        assertThat(routes.ofClass("inside").resolve("shop.com/").backend()).isEqualTo("internal:80");
        assertThat(routes.ofClass("nowhere").resolve("shop.com/").route()).isEmpty();
    }

    @Test
    void saysWhichOtherClassAnswersToo() {
        Routes routes = routes(ofClass("public", "outside", "shop.com"), ofClass("internal", "inside", "shop.com"));

        assertThat(routes.resolveAll("shop.com/"))
                .extracting(Resolution::backend)
                .containsExactly("public:80", "internal:80");
        assertThat(routes.resolve("shop.com/").notes())
                .contains("Ingresses of class inside answer it too, with internal:80; the address of the host decides"
                        + " which controller gets it");
    }

    @Test
    void prefersTheClassThatKnowsTheHostBest() {
        Routes routes = routes(
                ofClass("all", "outside", ""),
                ofClass("wildcard", "middle", "*.shop.com"),
                ofClass("named", "inside", "a.shop.com"));

        assertThat(routes.resolve("a.shop.com/").backend()).isEqualTo("named:80");
        assertThat(routes.resolve("b.shop.com/").backend()).isEqualTo("wildcard:80");
        assertThat(routes.resolve("other.com/").backend()).isEqualTo("all:80");
    }

    @Test
    void answersByTheOnlyClassThatHasTheHost() {
        Routes routes = routes(ofClass("public", "outside", "shop.com"), ofClass("internal", "inside", "in.shop.com"));

        assertThat(routes.resolve("in.shop.com/").backend()).isEqualTo("internal:80");
        assertThat(routes.resolve("in.shop.com/").notes()).noneMatch(note -> note.contains("answer it too"));
        assertThat(routes.resolveAll("other.com/"))
                .singleElement()
                .matches(answer -> answer.route().isEmpty());
    }

    @Test
    void takesTheDefaultClassOfTheManifest() {
        Routes routes = routes(
                ingressClass("nginx", "k8s.io/ingress-nginx", true),
                ofClass("first", "nginx", "shop.com"),
                ingress("second", "", "shop.com"));

        assertThat(routes.classes()).containsExactly("nginx");
        assertThat(routes.problems())
                .containsExactly("Ingress shop/second repeats shop.com/, which an earlier Ingress has; its backend"
                        + " second:80 is ignored");
        assertThat(routes.resolve("shop.com/").route().map(Route::ingressClass)).contains("nginx");
    }

    @Test
    void sharesHostsAmongClassesOfOneController() {
        Routes routes = routes(
                ingressClass("a", "k8s.io/ingress-nginx", false),
                ingressClass("b", "k8s.io/ingress-nginx", false),
                ofClass("first", "a", "shop.com"),
                ofClass("second", "b", "shop.com"));

        assertThat(routes.classes()).containsExactly("a");
        assertThat(routes.resolveAll("shop.com/")).hasSize(1);
    }

    @Test
    void saysThatAnotherControllerMayMatchOtherwise() {
        assertThat(routes(ingressClass("t", "traefik.io/ingress-controller", false), ofClass("first", "t", "shop.com"))
                        .problems())
                .containsExactly("Ingresses of class t are served by traefik.io/ingress-controller, which may match"
                        + " differently from ingress-nginx, whose rules are shown here");
    }

    @Test
    void readsTheClassOfTheAnnotation() {
        String annotated = ingress("old", "", "shop.com")
                .replace("namespace: shop}", "namespace: shop, annotations: {kubernetes.io/ingress.class: nginx}}");

        assertThat(routes(annotated, ofClass("new", "nginx", "new.shop.com")).classes())
                .containsExactly("nginx");
        assertThat(routes(annotated, ingress("none", "", "shop.com")).classes()).containsExactly("nginx", "");
    }
}
