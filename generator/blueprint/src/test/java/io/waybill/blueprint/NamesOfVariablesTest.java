package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kubernetes.kind.WorkloadKind;
import org.junit.jupiter.api.Test;

/** Variables are named as their resources, and never as something else. */
class NamesOfVariablesTest {

    @Test
    void dashesBecomeCamelCase() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: my-web.settings}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap myWebSettingsConfigMap = ConfigMap.named("my-web.settings").data("a", "b");
                return Manifest.of(myWebSettingsConfigMap);
                """);
    }

    @Test
    void keywordsOfJavaGetTheirKindBehind() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: class}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap classConfigMap = ConfigMap.named("class").data("a", "b");
                return Manifest.of(classConfigMap);
                """);
    }

    @Test
    void namesThatHideAPackageGetTheirKindBehind() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: io}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap ioConfigMap = ConfigMap.named("io").data("a", "b");
                return Manifest.of(ioConfigMap);
                """);
    }

    @Test
    void namesThatAreOnlyDigitsHaveAWordInstead() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: '1'}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap valueConfigMap = ConfigMap.named("1").data("a", "b");
                return Manifest.of(valueConfigMap);
                """);
    }

    @Test
    void namesThatBecomeTheSameAreCounted() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a-b}
                data:
                  a: b
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a.b}
                data:
                  a: b
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: aB}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap aBConfigMap = ConfigMap.named("a-b").data("a", "b");
                ConfigMap aBConfigMap2 = ConfigMap.named("a.b").data("a", "b");
                ConfigMap aBConfigMap3 = ConfigMap.named("aB").data("a", "b");
                return Manifest.of(aBConfigMap, aBConfigMap2, aBConfigMap3);
                """);
    }

    @Test
    void aContainerNamedAsItsWorkloadDoesNotHideIt() {
        String java = Written.body("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: web, image: 'a:1', ports: [{containerPort: 80}]}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = web();
                return Manifest.of(web);

                private static Deployment web() {
                    Container web = Container.named("web").image("a:1").port(80);
                    return Deployment.named("web", web);
                }
                """);
    }

    @Test
    void resourcesOfOneNameAreToldApartByTheirKind() {
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
                  ports: [{name: http, port: 80, targetPort: 80, protocol: TCP}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"));
                Service webService = Service.selecting(web)
                        .port(ServicePort.of(80).name("http").protocol(Protocol.TCP).targetPort(80));
                return Manifest.of(web, webService);
                """);
    }

    @Test
    void importedFactoriesAreNotHidden() {
        String java = Written.body("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: cpu}
                spec:
                  selector: {matchLabels: {app: cpu}}
                  template:
                    metadata: {labels: {app: cpu}}
                    spec:
                      containers: [{name: memory, image: 'a:1', resources: {limits: {cpu: 1, memory: 1Gi}}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment cpuDeployment = cpuDeployment();
                return Manifest.of(cpuDeployment);

                private static Deployment cpuDeployment() {
                    Container memoryContainer = Container.named("memory").image("a:1").limits(cpu(1), memory("1Gi"));
                    return Deployment.named("cpu", memoryContainer);
                }
                """);
    }

    @Test
    void everyKindThatMakesPodsGoesByItsNameAlone() {
        for (WorkloadKind kind : WorkloadKind.values()) {
            String group =
                    kind.groups().contains("apps") ? "apps/" : kind.groups().contains("batch") ? "batch/" : "";
            String java = Written.body("""
                    apiVersion: %sv1
                    kind: %s
                    metadata: {name: web}
                    """.formatted(group, kind.kind()));

            assertThat(java).as(kind.kind()).contains("return Manifest.of(web);\n");
        }
    }
}
