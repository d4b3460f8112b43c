package io.waybill.dekorate;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dekorate.DekorateFault.Found;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.core.v1.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DekorateFaultTest {

    private static final String FAULTY = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: shop
              namespace: build-of-ann
              labels:
                app: shop
                app.kubernetes.io/name: shop
                app.kubernetes.io/version: 1.4.2
              annotations:
                app.dekorate.io/commit-id: 1f0c2d
                app.dekorate.io/vcs-url: <<unknown>>
            spec:
              selector:
                matchLabels:
                  app.kubernetes.io/name: shop
                  app.kubernetes.io/version: 1.4.2
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: shop
                    app.kubernetes.io/version: 1.4.2
                spec:
                  containers:
                  - name: shop
                    image: shop:1.4.2
                    env:
                    - name: KUBERNETES_NAMESPACE
                      valueFrom:
                        fieldRef:
                          fieldPath: metadata.namespace
            """;

    private static final String MENDED = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: shop
              labels:
                app.kubernetes.io/name: shop
                app.kubernetes.io/version: 1.4.2
            spec:
              selector:
                matchLabels:
                  app.kubernetes.io/name: shop
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: shop
                    app.kubernetes.io/version: 1.4.2
                spec:
                  containers:
                  - name: shop
                    image: shop:1.4.2
            """;

    @TempDir
    private Path folder;

    private Manifest faulty;

    @BeforeEach
    void read() throws IOException {
        faulty = read(FAULTY);
    }

    private Manifest read(String yaml) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve("shop.yaml"), yaml));
    }

    @Test
    void findsEachFaultWithItsFieldAndItsCure() {
        assertThat(DekorateFault.of(faulty))
                .extracting(Found::toString)
                .containsExactlyInAnyOrder(
                        "Deployment shop: metadata.labels.app repeats a recommended label;"
                                + " DekorateFault.DUPLICATE_LABEL.mend(manifest) fixes it",
                        "Deployment shop: spec.selector.matchLabels[app.kubernetes.io/version] asks for a version, so the"
                                + " next version cannot be rolled out; DekorateFault.VERSION_IN_SELECTOR.mend(manifest) fixes it",
                        "Deployment shop: metadata.annotations[app.dekorate.io/vcs-url] contains a placeholder, since the build"
                                + " did not know the value; DekorateFault.PLACEHOLDER.mend(manifest) fixes it",
                        "Deployment shop: metadata.annotations[app.dekorate.io/commit-id] describes one build, and changes with"
                                + " the next; DekorateFault.BUILD_INFORMATION.mend(manifest) fixes it",
                        "Deployment shop: metadata.namespace was taken from the environment of the build;"
                                + " DekorateFault.NAMESPACE_OF_ENVIRONMENT.mend(manifest) fixes it",
                        "Deployment shop: spec.template.spec.containers[0].env[0] is set for every application, whether it"
                                + " reads it or not; DekorateFault.NAMESPACE_VARIABLE.mend(manifest) fixes it");
    }

    @Test
    void mendsAll() {
        Manifest mended = DekorateFault.mendAll(faulty);

        assertThat(mended).hasToString(MENDED);
        assertThat(DekorateFault.of(mended)).isEmpty();
    }

    @Test
    void eachMendsItsOwnFaultOnly() {
        for (DekorateFault fault : DekorateFault.values()) {
            List<Found> left = DekorateFault.of(fault.mend(faulty));

            assertThat(left).extracting(Found::fault).doesNotContain(fault);
            assertThat(left).hasSize(DekorateFault.values().length - 1);
        }
    }

    @Test
    void keepsANamespaceThatTheManifestHolds() {
        Manifest intended = faulty.with(Namespace.named("build-of-ann"));

        assertThat(DekorateFault.NAMESPACE_OF_ENVIRONMENT.mend(intended)).isEqualTo(intended);
    }

    @Test
    void keepsALabelThatASelectorAsksForAlone() throws IOException {
        Manifest asked = read(FAULTY + """
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                spec:
                  selector:
                    app: shop
                """);

        assertThat(DekorateFault.DUPLICATE_LABEL.mend(asked)).isEqualTo(asked);
    }

    @Test
    void keepsAVersionThatIsAllASelectorAsksFor() throws IOException {
        Manifest onlyVersion = read("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                spec:
                  selector:
                    app.kubernetes.io/version: 1.4.2
                """);

        assertThat(DekorateFault.of(onlyVersion)).isEmpty();
    }
}
