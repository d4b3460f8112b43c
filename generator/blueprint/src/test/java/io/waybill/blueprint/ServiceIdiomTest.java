package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Services say whom they select and on which ports. */
class ServiceIdiomTest {

    @Test
    void aServiceNamedAsItsWorkloadTakesItsName() {
        String java = Written.body("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  selector: {app: web}
                  type: ClusterIP
                  ports: [{port: 80, targetPort: 8080, protocol: TCP}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"));
                Service webService = Service.selecting(web).port(80, 8080);
                return Manifest.of(web, webService);
                """);
    }

    @Test
    void aServiceOfAnotherNameSaysIt() {
        String java = Written.body("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: front}
                spec:
                  selector: {app: web}
                  type: NodePort
                  ports: [{port: 80, targetPort: 80, protocol: TCP}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"));
                Service frontService = Service.selecting("front", web).port(80).nodePort();
                return Manifest.of(web, frontService);
                """);
    }

    @Test
    void aPortOfTheNodeIsWrittenFieldByField() {
        String java = Written.body("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  selector: {app: web}
                  type: NodePort
                  ports: [{name: http, port: 80, targetPort: 80, nodePort: 30080, protocol: TCP}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"));
                Service webService = webService(web);
                return Manifest.of(web, webService);

                private static Service webService(Deployment web) {
                    return Service.selecting(web)
                            .port(ServicePort.of(80)
                                    .name("http")
                                    .protocol(Protocol.TCP)
                                    .targetPort(80)
                                    .nodePort(30080))
                            .nodePort();
                }
                """);
    }

    @Test
    void aServiceForTheOutsideWorldIsALoadBalancer() {
        String java = Written.body("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  selector: {app: web}
                  type: LoadBalancer
                  ports: [{port: 80, targetPort: http, protocol: TCP}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"));
                Service webService = Service.selecting(web).port(80, "http").loadBalancer();
                return Manifest.of(web, webService);
                """);
    }

    @Test
    void aServiceWithoutWorkloadKeepsItsLabels() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  clusterIP: None
                  selector: {app: other}
                  ports: [{port: 80}]
                """);

        assertThat(java).isEqualTo("""
                Service webService = Service.named("web").port(ServicePort.of(80)).selector("app", "other").headless();
                """);
    }

    @Test
    void anExternalNameIsAField() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Service
                metadata: {name: db}
                spec: {type: ExternalName, externalName: db.example.com}
                """);

        assertThat(java).isEqualTo("""
                Service dbService = Service.named("db").type(ServiceType.EXTERNAL_NAME).externalName("db.example.com");
                """);
    }

    @Test
    void aVariableWithTheNameOfAServiceInTheClusterAsksTheService() {
        String java = Written.body("""
                apiVersion: v1
                kind: Service
                metadata: {name: db}
                spec: {ports: [{port: 3306}]}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  DB_HOST: db
                  OTHER: db2
                """);

        assertThat(java).isEqualTo("""
                Service dbService = Service.named("db").port(ServicePort.of(3306));
                ConfigMap settingsConfigMap = ConfigMap.named("settings")
                        .data("DB_HOST", dbService.dnsName())
                        .data("OTHER", "db2");
                return Manifest.of(dbService, settingsConfigMap);
                """);
    }
}
