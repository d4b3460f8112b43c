package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.SecretStore;
import io.waybill.dsl.core.v1.Secret;
import org.junit.jupiter.api.Test;

/** Secrets that a controller makes can be referred to like others, and their values are nowhere. */
class MadeSecretTest {

    private final DeclaredSecret db =
            Secret.named("db").external(SecretStore.cluster("vault"), "production/db", "USER", "PASSWORD");

    @Test
    void theExternalSecretIsRenderedInItsNamespace() {
        Manifest manifest = Manifest.in("shop", db);

        assertThat(manifest).hasToString("""
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: db
                  namespace: shop
                spec:
                  secretStoreRef:
                    name: vault
                    kind: ClusterSecretStore
                  target:
                    name: db
                  data:
                  - secretKey: USER
                    remoteRef:
                      key: production/db
                      property: USER
                  - secretKey: PASSWORD
                    remoteRef:
                      key: production/db
                      property: PASSWORD
                """);
        assertThat(manifest.expected()).containsExactly("Secret/db", "Secret/db#PASSWORD", "Secret/db#USER");
    }

    @Test
    void aManifestThatIsMadeOfAnotherHasItOnce() {
        Manifest manifest = Manifest.of(db);

        assertThat(manifest.with(manifest.declaredSecrets()).resources()).hasSize(1);
    }

    @Test
    void itsKeysCanBeReferredToAndNoOthers() {
        assertThat(db.key("USER")).hasToString("""
                secretKeyRef:
                  name: db
                  key: USER
                """);
        assertThatThrownBy(() -> db.key("USR")).hasMessageContaining("did you mean \"USER\"?");
    }

    @Test
    void aStoreOfTheNamespaceIsOfAnotherKind() {
        DeclaredSecret own = Secret.named("db").external(SecretStore.named("vault"), "db", "USER");

        assertThat(Manifest.of(own).toString()).contains("kind: SecretStore\n");
    }

    @Test
    void withoutKeysNothingWouldBeMade() {
        assertThatThrownBy(() -> Secret.named("db").external(SecretStore.named("vault"), "production/db"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Name the keys that the Secret \"db\" gets from \"production/db\"");
    }
}
