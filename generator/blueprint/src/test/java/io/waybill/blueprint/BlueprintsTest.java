package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.tree.Mapping;
import java.io.IOException;
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
    private static final Path GOLDEN = FOLDER.resolve("MyBlog.java.txt");
    private static final Blueprints BLUEPRINTS = new Blueprints();

    /** {@code -Dgolden.update=true} approves it anew. */
    @Test
    void writesTheCourseAsAPersonWould() throws IOException {
        List<Mapping> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("myblog"))) {
            for (Path file : files.sorted().toList()) {
                documents.addAll(Written.read(Files.readString(file)));
            }
        }

        String java = BLUEPRINTS
                .write("com.example", "MyBlog", documents, Optional.empty())
                .files()
                .get("com/example/MyBlog.java");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, java);
        }
        assertThat(java).isEqualTo(Files.readString(GOLDEN));
        assertThat(Files.readString(Path.of("../../docs/import.md"))).contains(java);
    }

    private static String pod(String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {" + spec + "}\n";
    }

    @Test
    void declaresSecretsThatAreNamedAsAWhole() {
        assertThat(Written.file(pod("containers: [{name: a, image: a, envFrom: [{secretRef: {name: db}}]}]")))
                .contains("Secret.named(\"db\").declared()")
                .contains(".envFrom(dbSecret)");
        assertThat(Written.file(pod("containers: [{name: a, image: a, volumeMounts: [{name: keys, mountPath: /keys}]}],"
                        + " volumes: [{name: keys, secret: {secretName: keys}}]")))
                .contains("Secret.named(\"keys\").declared()");
    }

    @Test
    void namesASecretOfTheInputByItsVariable() {
        String secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {user: a}\n";

        assertThat(Written.file(pod("containers: [{name: a, image: a, envFrom: [{secretRef: {name: db}}]}]") + secret))
                .doesNotContain("declared(")
                .contains("Manifest.of(web, dbSecret)");
    }

    @Test
    void tellsWhatHasNoType() {
        assertThat(Written.result("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {port: 80}\nextra: 1\n")
                        .untyped())
                .extracting(value -> value.resource() + " " + value.field() + " " + value.reason())
                .containsExactly(
                        "ConfigMap/a data has no value of the type map<string>",
                        "ConfigMap/a extra is not a field of core.v1.ConfigMap");
    }

    @Test
    void writesForAMinorThatRendersAllAsItIs() {
        Blueprints.Result result = Written.result(
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

        assertThat(Written.result(many.toString()).files().keySet())
                .hasSizeGreaterThan(1)
                .contains("com/example/App.java");
    }

    @Test
    void refusesWhatIsNoResourceAndNamesThatJavaCannotHave() {
        assertThatThrownBy(() -> Written.result("a: 1\n"))
                .hasMessage("The document at app.yaml:1:1 is not a Kubernetes resource: apiVersion or kind is missing");
        assertThatThrownBy(() -> BLUEPRINTS.write("com.example", "A; class B", List.of(), Optional.empty()))
                .hasMessageContaining("is not a Java class name");
        assertThatThrownBy(() -> BLUEPRINTS.write("com.1", "A", List.of(), Optional.empty()))
                .hasMessageContaining("is not a Java package");
        assertThat(Blueprints.className("my-blog.yaml")).isEqualTo("MyBlog");
        assertThat(Blueprints.className("class.yml")).isEqualTo("Class");
    }
}
