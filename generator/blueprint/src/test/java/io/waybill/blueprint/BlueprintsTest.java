package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java that resources become. That it renders them again is tested where it is compiled. */
class BlueprintsTest {

    private static final Path FOLDER = Path.of("src/test/resources/import");
    private static final Blueprints BLUEPRINTS = new Blueprints();

    private static List<Mapping> read(byte[] yaml, String source) {
        List<Mapping> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml),
                    source,
                    document -> document.root().ifPresent(root -> documents.add((Mapping) root)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return documents;
    }

    private static String java(String yaml) {
        Blueprints.Result result = write(yaml);
        assertThat(result.files()).hasSize(1);
        return result.files().values().iterator().next();
    }

    private static Blueprints.Result write(String yaml) {
        return BLUEPRINTS.write(
                "com.example", "App", read(yaml.getBytes(StandardCharsets.UTF_8), "app.yaml"), Optional.empty());
    }

    /** {@code -Dgolden.update=true} of the test of imports approves it anew. */
    @Test
    void writesTheCourseAsAPersonWould() throws IOException {
        List<Mapping> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("myblog"))) {
            for (Path file : files.sorted().toList()) {
                documents.addAll(read(Files.readAllBytes(file), file.toString()));
            }
        }

        assertThat(BLUEPRINTS
                        .write("com.example", "MyBlog", documents, Optional.empty())
                        .files())
                .containsEntry("com/example/MyBlog.java", Files.readString(FOLDER.resolve("MyBlog.java.txt")));
    }

    private static String pod(String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {" + spec + "}\n";
    }

    @Test
    void declaresSecretsThatVariablesName() {
        assertThat(java(pod("containers: [{name: a, image: a, env: [{name: A, valueFrom:"
                        + " {secretKeyRef: {name: db, key: user}}}]}]")))
                .contains("Secret.named(\"db\").declared(\"user\")")
                .contains("Manifest.of(dbSecret, web)");
    }

    @Test
    void declaresSecretsThatAreNamedAsAWhole() {
        assertThat(java(pod("containers: [{name: a, image: a, envFrom: [{secretRef: {name: db}}]}]")))
                .contains("Secret.named(\"db\").declared()")
                .contains(".envFrom(dbSecret)");
        assertThat(java(pod("containers: [{name: a, image: a, volumeMounts: [{name: keys, mountPath: /keys}]}],"
                        + " volumes: [{name: keys, secret: {secretName: keys}}]")))
                .contains("Secret.named(\"keys\").declared()");
    }

    @Test
    void namesASecretOfTheInputByItsVariable() {
        String secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {user: a}\n";

        assertThat(java(pod("containers: [{name: a, image: a, envFrom: [{secretRef: {name: db}}]}]") + secret))
                .doesNotContain("declared(")
                .contains("Manifest.of(web, dbSecret)");
    }

    @Test
    void takesListsOfAllKindsApart() {
        assertThat(java("""
                        apiVersion: v1
                        kind: List
                        items:
                        - apiVersion: v1
                          kind: ConfigMapList
                          items:
                          - metadata: {name: settings}
                            data: {a: b}
                        """)).contains("ConfigMap.named(\"settings\")").contains(".data(\"a\", \"b\")");
    }

    @Test
    void putsResourcesIntoTheirNamespaceAtOnce() {
        assertThat(java("""
                        apiVersion: v1
                        kind: Namespace
                        metadata: {name: jds}
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: settings, namespace: jds}
                        """)).contains("Manifest.in(jds, settingsConfigMap)").doesNotContain(".namespace(");
    }

    @Test
    void tellsWhatHasNoType() {
        assertThat(write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {port: 80}\nextra: 1\n")
                        .untyped())
                .extracting(value -> value.resource() + " " + value.field() + " " + value.reason())
                .containsExactly(
                        "ConfigMap/a data has no value of the type map<string>",
                        "ConfigMap/a extra is not a field of core.v1.ConfigMap");
    }

    @Test
    void writesForAMinorThatRendersAllAsItIs() {
        Blueprints.Result result = write(
                "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {minAvailable: 1}\n");

        assertThat(result.different()).isEmpty();
        assertThat(result.kubernetesVersion()).isEqualTo("1.20");
    }

    @Test
    void splitsManyResourcesIntoSeveralClasses() {
        String one = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a%d}\n---\n";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append(one.formatted(i));
        }

        assertThat(write(many.toString()).files().keySet())
                .hasSizeGreaterThan(1)
                .contains("com/example/App.java");
    }

    @Test
    void refusesWhatIsNoResourceAndNamesThatJavaCannotHave() {
        assertThatThrownBy(() -> write("a: 1\n"))
                .hasMessage("The document at app.yaml:1:1 is not a Kubernetes resource: apiVersion or kind is missing");
        assertThatThrownBy(() -> BLUEPRINTS.write("com.example", "A; class B", List.of(), Optional.empty()))
                .hasMessageContaining("is not a Java class name");
        assertThatThrownBy(() -> BLUEPRINTS.write("com.1", "A", List.of(), Optional.empty()))
                .hasMessageContaining("is not a Java package");
        assertThat(Blueprints.className("my-blog.yaml")).isEqualTo("MyBlog");
        assertThat(Blueprints.className("class.yml")).isEqualTo("Class");
    }
}
