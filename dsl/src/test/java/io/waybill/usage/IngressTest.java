package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.networking.v1.IngressBackend;
import org.junit.jupiter.api.Test;

/** Rules and certificates of an Ingress. */
class IngressTest {

    private final Service service = Service.named("blog").port(80);
    private final Ingress ingress = Ingress.named("blog");

    @Test
    void leadsThePathsOfAHostToServices() {
        assertThat(ingress.rule(
                        "myblog.jds.com",
                        HTTPIngressPath.prefix("/", service.backend(80)),
                        HTTPIngressPath.exact("/live", IngressBackend.service("chat", 8080))))
                .hasToString("""
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata:
                          name: blog
                        spec:
                          rules:
                          - host: myblog.jds.com
                            http:
                              paths:
                              - path: /
                                pathType: Prefix
                                backend:
                                  service:
                                    name: blog
                                    port:
                                      number: 80
                              - path: /live
                                pathType: Exact
                                backend:
                                  service:
                                    name: chat
                                    port:
                                      number: 8080
                        """);
    }

    @Test
    void leavesTheMatchingToItsController() {
        assertThat(HTTPIngressPath.implementationSpecific("/*", service.backend(80)))
                .hasToString("""
                        path: /*
                        pathType: ImplementationSpecific
                        backend:
                          service:
                            name: blog
                            port:
                              number: 80
                        """);
    }

    @Test
    void servesHostsWithTheCertificateOfASecret() {
        assertThat(ingress.tls(Secret.named("cert"), "a.jds.com", "b.jds.com").spec())
                .hasValueSatisfying(spec -> assertThat(spec).hasToString("""
                        tls:
                        - hosts:
                          - a.jds.com
                          - b.jds.com
                          secretName: cert
                        """));
    }

    @Test
    void servesHostsWithACertificateThatTheClusterHas() {
        assertThat(ingress.tls(Secret.named("cert").declared("tls.crt", "tls.key"), "a.jds.com"))
                .isEqualTo(ingress.tls(Secret.named("cert"), "a.jds.com"));
    }

    @Test
    void addsRuleAfterRule() {
        HTTPIngressPath path = HTTPIngressPath.prefix("/", service.backend(80));

        assertThat(ingress.rule("a", path).rule("b", path).spec().orElseThrow().rules())
                .extracting(rule -> rule.host().orElseThrow())
                .containsExactly("a", "b");
    }
}
