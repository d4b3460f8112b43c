package io.waybill.pipeline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Pod;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.pipeline.Blueprints;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kubeseal wrote is rendered as it is, and its keys are known. */
class SealedSecretTest {

    private static final String SEALED = """
            apiVersion: bitnami.com/v1alpha1
            kind: SealedSecret
            metadata:
              name: db
              namespace: shop
            spec:
              encryptedData:
                PASSWORD: AgBy3i4OJSWK
                USER: AgAq9xNm
              template:
                metadata:
                  name: db
                  namespace: shop
                type: Opaque
            """;

    @TempDir
    Path folder;

    private DeclaredSecret sealed(String text) throws IOException {
        return Secret.sealed(Files.writeString(folder.resolve("db.yaml"), text));
    }

    @Test
    void itsKeysAreKnownAndItsValuesStay() throws IOException {
        DeclaredSecret db = sealed(SEALED);

        assertThat(db.keys()).containsExactly("PASSWORD", "USER");
        assertThat(Manifest.in("other", db)).hasToString(SEALED);
        assertThatThrownBy(() -> db.key("PASSWD")).hasMessageContaining("did you mean \"PASSWORD\"?");
    }

    @Test
    void whatRefersToItIsNotMissed() throws IOException {
        DeclaredSecret db = sealed(SEALED);
        Manifest manifest = Manifest.in(
                "shop",
                db,
                Pod.named("web", Container.named("web").image("web:1").env("USER", db.key("USER"))));

        List<Finding> findings =
                CheckedRendition.all(Blueprints.app(() -> manifest), (rendition, rendered) -> "").stream()
                        .flatMap(one -> one.check().findings().stream())
                        .filter(finding -> finding.severity() != Severity.SKIPPED)
                        .toList();
        assertThat(findings).isEmpty();
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> sealed("apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected one SealedSecret of bitnami.com in ")
                .hasMessageEndingWith("but found [v1 Secret db]");
    }
}
