package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What names another resource of the input asks its variable. */
class ReferencesTest {

    @Test
    void aVariableFromAConfigMapAsksForItsKey() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  port: '80'
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                  - name: a
                    env: [{name: PORT, valueFrom: {configMapKeyRef: {name: settings, key: port}}}]
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("port", "80");
                Pod web = Pod.named(
                        "web",
                        PodSpec.of(List.of(Container.named("a").env("PORT", settingsConfigMap.key("port")))));
                return Manifest.of(settingsConfigMap, web);
                """);
    }

    @Test
    void aKeyThatAConfigMapDoesNotHaveIsWrittenAsItIs() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  port: '80'
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                  - name: a
                    env: [{name: PORT, valueFrom: {configMapKeyRef: {name: settings, key: other}}}]
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("port", "80");
                Pod web = web();
                return Manifest.of(settingsConfigMap, web);

                private static Pod web() {
                    return Pod.named(
                            "web",
                            PodSpec.of(List.of(Container.named("a")
                                    .env(
                                            "PORT",
                                            EnvVarSource.of()
                                                    .configMapKeyRef(ConfigMapKeySelector.of("other").name("settings"))))));
                }
                """);
    }

    @Test
    void resourcesOfOtherNamespacesAreNotMeant() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: one}
                data:
                  port: '80'
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: two}
                spec:
                  containers:
                  - name: a
                    envFrom: [{configMapRef: {name: settings}}]
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("port", "80");
                Pod web = web();
                return Manifest.in("one", settingsConfigMap).with(web);

                private static Pod web() {
                    return Pod.named(
                                    "web",
                                    PodSpec.of(List.of(Container.named("a")
                                            .envFrom(EnvFromSource.of().configMapRef(ConfigMapEnvSource.of().name("settings"))))))
                            .namespace("two");
                }
                """);
    }

    @Test
    void aResourceIsWrittenAfterWhatItNames() {
        String java = Written.body("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                  - name: a
                    envFrom: [{configMapRef: {name: settings}}]
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("a", "b");
                Pod web = Pod.named("web", PodSpec.of(List.of(Container.named("a").envFrom(settingsConfigMap))));
                return Manifest.of(web, settingsConfigMap);
                """);
    }

    @Test
    void aBudgetSelectsItsWorkload() {
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
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: web}
                spec: {minAvailable: 50%, selector: {matchLabels: {app: web}}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"));
                PodDisruptionBudget webPodDisruptionBudget = PodDisruptionBudget.selecting(web).minAvailable("50%");
                return Manifest.of(web, webPodDisruptionBudget);
                """);
    }
}
