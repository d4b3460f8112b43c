package io.waybill.testing;

import static io.waybill.testing.ManifestAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.networking.v1.IngressBackend;
import org.junit.jupiter.api.Test;

/** Two manifests answer requests alike, or it is told which they do not. */
class RoutesLikeAssertTest {

    private static Manifest shop(String path) {
        return Manifest.of(Ingress.named("shop")
                .rule("shop.test", HTTPIngressPath.prefix(path, IngressBackend.service("web", 80))));
    }

    @Test
    void comparesEveryRequest() {
        assertThat(shop("/cart")).routesLike(shop("/cart")).everywhere();
        assertThat(shop("/cart"))
                .routesLike(shop("/basket"))
                .except(request -> request.path().matches("/(cart|basket)(/.*)?"));
    }

    @Test
    void tellsARequestThatIsAnsweredDifferently() {
        assertThatThrownBy(() ->
                        assertThat(shop("/cart")).routesLike(shop("/basket")).everywhere())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("http://shop.test/basket\n  before  default/web:80 sees /basket\n");
    }
}
