package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Resources stand in the namespace of their manifest. */
class NamespacesTest {

    @Test
    void aNamespaceOfTheInputIsItsVariable() {
        String java = Written.body("""
                apiVersion: v1
                kind: Namespace
                metadata: {name: jds}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: jds}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                Namespace jds = Namespace.named("jds");
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("a", "b");
                return Manifest.in(jds, settingsConfigMap);
                """);
    }

    @Test
    void aNamespaceThatIsOnlyNamedIsAText() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: jds}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("a", "b");
                return Manifest.in("jds", settingsConfigMap);
                """);
    }

    @Test
    void resourcesOfASecondNamespaceSayIt() {
        String java = Written.body("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: one}
                data:
                  a: b
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, namespace: two}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings").data("a", "b");
                ConfigMap settingsConfigMap2 = ConfigMap.named("settings").namespace("two").data("a", "b");
                return Manifest.in("one", settingsConfigMap).with(settingsConfigMap2);
                """);
    }

    @Test
    void resourcesOfTheClusterStandInNoNamespace() {
        String java = Written.body("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: r}
                rules: []
                """);

        assertThat(java).isEqualTo("""
                ClusterRole rClusterRole = ClusterRole.named("r").rules(List.of());
                return Manifest.of(rClusterRole);
                """);
    }
}
