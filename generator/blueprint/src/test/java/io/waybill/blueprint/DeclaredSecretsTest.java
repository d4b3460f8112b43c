package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Secrets that are named and not part of the input are declared. */
class DeclaredSecretsTest {

    @Test
    void secretsOfPulledImagesAreDeclared() {
        String java = Written.body("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  imagePullSecrets: [{name: registry}]
                  containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                DeclaredSecret registrySecret = Secret.named("registry").declared();
                Pod web = Pod.named("web", PodSpec.of(List.of(Container.named("a"))))
                        .imagePullSecret(LocalObjectReference.of().name("registry"));
                return Manifest.of(registrySecret, web);
                """);
    }

    @Test
    void secretsOfAccountsAndOfDriversAreDeclared() {
        String java = Written.body("""
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: web}
                imagePullSecrets: [{name: registry}]
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers: [{name: a}]
                  volumes: [{name: files, csi: {driver: a.b, nodePublishSecretRef: {name: publisher}}}]
                """);

        assertThat(java)
                .contains("Secret.named(\"registry\").declared()")
                .contains("Secret.named(\"publisher\").declared()");
    }

    @Test
    void secretsThatMayBeMissingAreNotDeclared() {
        String java = Written.body("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                  - name: a
                    envFrom: [{secretRef: {name: db, optional: true}}]
                """);

        assertThat(java).isEqualTo("""
                Pod web = web();
                return Manifest.of(web);

                private static Pod web() {
                    return Pod.named(
                            "web",
                            PodSpec.of(List.of(Container.named("a")
                                    .envFrom(EnvFromSource.of().secretRef(SecretEnvSource.of().name("db").optional_(true))))));
                }
                """);
    }

    @Test
    void keysOfADeclaredSecretComeTogether() {
        String java = Written.body("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                  - name: a
                    env:
                    - {name: U, valueFrom: {secretKeyRef: {name: db, key: user}}}
                    - {name: P, valueFrom: {secretKeyRef: {name: db, key: password}}}
                """);

        assertThat(java).isEqualTo("""
                DeclaredSecret dbSecret = Secret.named("db").declared("password", "user");
                Pod web = Pod.named(
                        "web",
                        PodSpec.of(List.of(Container.named("a")
                                .env("U", dbSecret.key("user"))
                                .env("P", dbSecret.key("password")))));
                return Manifest.of(dbSecret, web);
                """);
    }
}
