package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ingresses are rules of hosts and paths. */
class IngressIdiomTest {

    @Test
    void aRuleIsItsHostAndItsPaths() {
        String java = Written.resource("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  rules:
                  - host: a.com
                    http:
                      paths:
                      - {path: /a, pathType: Exact, backend: {service: {name: x, port: {number: 80}}}}
                      - {path: /, pathType: Prefix, backend: {service: {name: x, port: {number: 81}}}}
                """);

        assertThat(java).isEqualTo("""
                Ingress webIngress = Ingress.named("web")
                        .rule(
                                "a.com",
                                HTTPIngressPath.exact("/a", IngressBackend.service("x", 80)),
                                HTTPIngressPath.prefix("/", IngressBackend.service("x", 81)));
                """);
    }

    @Test
    void aRuleOfAllHostsIsWrittenFieldByField() {
        String java = Written.resource("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  rules:
                  - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: x, port: {number: 80}}}}]}
                """);

        assertThat(java).isEqualTo("""
                Ingress webIngress = Ingress.named("web")
                        .rule(IngressRule.of()
                                .http(HTTPIngressRuleValue.of(List.of(HTTPIngressPath.prefix(
                                        "/",
                                        IngressBackend.service("x", 80))))));
                """);
    }

    @Test
    void aBackendThatIsAResourceIsWrittenFieldByField() {
        String java = Written.resource("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  defaultBackend: {resource: {apiGroup: k8s.example.com, kind: Bucket, name: icons}}
                """);

        assertThat(java).isEqualTo("""
                Ingress webIngress = Ingress.named("web")
                        .defaultBackend(IngressBackend.of()
                                .resource(TypedLocalObjectReference.named("icons", "Bucket").apiGroup("k8s.example.com")));
                """);
    }

    @Test
    void certificatesAreDeclaredAsSecrets() {
        String java = Written.resource("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  tls: [{hosts: [a.com, b.com], secretName: cert}]
                  defaultBackend: {service: {name: x, port: {number: 80}}}
                """);

        assertThat(java).isEqualTo("""
                DeclaredSecret certSecret = Secret.named("cert").declared();
                Ingress webIngress = Ingress.named("web")
                        .defaultBackend(IngressBackend.service("x", 80))
                        .tls(certSecret, "a.com", "b.com");
                """);
    }

    @Test
    void certificatesWithoutSecretAreWrittenFieldByField() {
        String java = Written.resource("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                spec:
                  tls: [{hosts: [a.com]}]
                """);

        assertThat(java).isEqualTo("""
                Ingress webIngress = Ingress.named("web").tls(IngressTLS.of().host("a.com"));
                """);
    }

    @Test
    void aBackendThatIsAServiceOfTheInputAsksIt() {
        String java = Written.body("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  selector: {app: web}
                  type: ClusterIP
                  ports: [{name: http, port: 80, targetPort: 80, protocol: TCP}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: front}
                spec:
                  ingressClassName: nginx
                  rules:
                  - host: a.com
                    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
                """);

        assertThat(java).isEqualTo("""
                Service webService = webService();
                Ingress frontIngress = Ingress.named("front")
                        .ingressClassName("nginx")
                        .rule("a.com", HTTPIngressPath.prefix("/", webService.backend(80)));
                return Manifest.of(webService, frontIngress);

                private static Service webService() {
                    return Service.named("web")
                            .type(ServiceType.CLUSTER_IP)
                            .port(ServicePort.of(80).name("http").protocol(Protocol.TCP).targetPort(80))
                            .selector("app", "web");
                }
                """);
    }

    @Test
    void aPortThatAServiceDoesNotHaveIsWrittenAsItIs() {
        String java = Written.body("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  selector: {app: web}
                  type: ClusterIP
                  ports: [{name: http, port: 80, targetPort: 80, protocol: TCP}]
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: front}
                spec:
                  defaultBackend: {service: {name: web, port: {number: 81}}}
                """);

        assertThat(java).isEqualTo("""
                Service webService = webService();
                Ingress frontIngress = Ingress.named("front").defaultBackend(IngressBackend.service("web", 81));
                return Manifest.of(webService, frontIngress);

                private static Service webService() {
                    return Service.named("web")
                            .type(ServiceType.CLUSTER_IP)
                            .port(ServicePort.of(80).name("http").protocol(Protocol.TCP).targetPort(80))
                            .selector("app", "web");
                }
                """);
    }
}
