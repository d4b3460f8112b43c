package io.waybill.dekorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.tree.Origin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DekorateOutputTest {

    private static final String FILE = "META-INF/dekorate/kubernetes.yml";

    /** As Dekorate writes it: fields by the alphabet. */
    private static final String SERVICE = """
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: shop
            spec:
              ports:
                - port: 80
                  name: http
              selector:
                b: "1"
                app: shop
              type: NodePort
            """;

    private static final String IN_ORDER = """
            apiVersion: v1
            kind: Service
            metadata:
              name: shop
            spec:
              type: NodePort
              ports:
              - name: http
                port: 80
              selector:
                app: shop
                b: "1"
            """;

    @TempDir
    private Path folder;

    private Path folderWith(String yaml) throws IOException {
        Path file = folder.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return folder;
    }

    private Path jarWith(String entry, String text) throws IOException {
        Path jar = folder.resolve("shop.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void readsAFolderInTheOrderOfTheDsl() throws IOException {
        Manifest manifest = DekorateOutput.read(folderWith(SERVICE));

        assertThat(manifest).hasToString(IN_ORDER);
        assertThat(manifest.service("shop").get().tree().originOf("spec"))
                .extracting(Origin::line)
                .isEqualTo(6);
    }

    @Test
    void readsAJar() throws IOException {
        assertThat(DekorateOutput.read(jarWith(FILE, SERVICE))).hasToString(IN_ORDER);
    }

    @Test
    void readsTheClassPath() throws IOException {
        for (Path entry : new Path[] {folderWith(SERVICE), jarWith(FILE, SERVICE)}) {
            try (URLClassLoader classPath =
                    new URLClassLoader(new URL[] {entry.toUri().toURL()}, null)) {
                assertThat(DekorateOutput.onClassPath(classPath)).hasToString(IN_ORDER);
            }
        }
    }

    @Test
    void asksWhichOfSeveralApplications() throws IOException {
        URL[] both = {
            folderWith(SERVICE).toUri().toURL(), jarWith(FILE, SERVICE).toUri().toURL()
        };
        try (URLClassLoader classPath = new URLClassLoader(both, null)) {
            assertThatThrownBy(() -> DekorateOutput.onClassPath(classPath))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Several applications on the class path have " + FILE)
                    .hasMessageContaining("shop.jar!/");
        }
    }

    @Test
    void saysThatNothingWasGenerated() throws IOException {
        assertThatThrownBy(() -> DekorateOutput.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Dekorate left no " + FILE + " in " + folder
                        + ": compile the application with Dekorate's annotation processor first");
        Path jar = jarWith("other", "");
        assertThatThrownBy(() -> DekorateOutput.read(jar)).hasMessageContaining("Dekorate left no ");
        assertThatThrownBy(() -> DekorateOutput.of(DekorateOutputTest.class)).hasMessageContaining("Dekorate left no ");
        assertThatThrownBy(() -> DekorateOutput.of(String.class)).hasMessageContaining("was not loaded from a folder");
    }

    @Test
    void tellsWhereAFileIsBroken() throws IOException {
        Path broken = folderWith(SERVICE + "---\nkind: [Service\n");

        assertThatThrownBy(() -> DekorateOutput.read(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not what Dekorate generates:")
                .hasMessageContaining("kubernetes.yml:16:1: This is not YAML");
    }

    @Test
    void refusesAForeignFile() throws IOException {
        Path foreign = folderWith("services:\n  shop:\n    image: shop\n");

        assertThatThrownBy(() -> DekorateOutput.read(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kubernetes.yml:1:1: apiVersion: The document has no apiVersion");
        Path empty = folderWith("# nothing\n");
        assertThatThrownBy(() -> DekorateOutput.read(empty)).hasMessageContaining("contains no resource");
    }

    @Test
    void refusesWhatIsNoJar() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "text");

        assertThatThrownBy(() -> DekorateOutput.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text.txt cannot be read as a jar");
        assertThatThrownBy(() -> DekorateOutput.read(folder.resolve("absent.jar")))
                .hasMessageContaining("absent.jar is neither a folder of classes nor a jar");
    }
}
