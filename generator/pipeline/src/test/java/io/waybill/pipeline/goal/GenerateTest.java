package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rendering to files and to the console. */
class GenerateTest {

    private final RecordingConsole console = new RecordingConsole();
    private final Generate generate = new Generate(console);

    @Test
    void printsOneStream() {
        Outcome outcome = generate.run(
                Blueprints.app(() -> Manifest.in(Namespace.named("a"), ConfigMap.named("b"))),
                Optional.empty(),
                OutputFormat.YAML);

        assertThat(outcome).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).isEqualTo("""
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: a
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: b
                  namespace: a
                """);
    }

    @Test
    void printsJson() {
        generate.run(Blueprints.app(() -> Manifest.of(ConfigMap.named("b"))), Optional.empty(), OutputFormat.JSON);

        assertThat(console.results()).isEqualTo("""
                {
                  "apiVersion": "v1",
                  "kind": "ConfigMap",
                  "metadata": {
                    "name": "b"
                  }
                }
                """);
    }

    @Test
    void removesWhatIsRenderedNoMoreAndNothingElse(@TempDir Path folder) throws Exception {
        generate.run(
                Blueprints.app(() -> Manifest.of(ConfigMap.named("a"), ConfigMap.named("b"))),
                Optional.of(folder),
                OutputFormat.YAML);
        Path mine = Files.writeString(folder.resolve("app/mine.yaml"), "mine");

        generate.run(Blueprints.app(() -> Manifest.of(ConfigMap.named("a"))), Optional.of(folder), OutputFormat.YAML);

        assertThat(folder.resolve("app/configmap-a.yaml")).exists();
        assertThat(folder.resolve("app/configmap-b.yaml")).doesNotExist();
        assertThat(mine).exists();
    }

    @Test
    void writesNothingThatTheServerWouldRefuse(@TempDir Path folder) {
        Outcome outcome = generate.run(
                Blueprints.app(() -> Manifest.of(ConfigMap.named("a"), ConfigMap.named("a"))),
                Optional.of(folder),
                OutputFormat.YAML);

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("error[duplicate-resource]").contains("GenerateTest.java:");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhichSecretsMustBeThere() {
        generate.run(
                Blueprints.app(() ->
                        Manifest.in(Namespace.named("a"), Secret.named("s").declared("K"))),
                Optional.empty(),
                OutputFormat.YAML);

        assertThat(console.notes()).isEqualTo("The cluster must already have the Secret a/s with the keys [K].\n");
    }

    @Test
    void namesTheLineOfABlueprintThatThrows() {
        assertThatThrownBy(() -> generate.run(
                        Blueprints.app(() -> Manifest.of(ConfigMap.named("a").data("k", null))),
                        Optional.empty(),
                        OutputFormat.YAML))
                .isInstanceOf(UserException.class)
                .hasMessageMatching("The blueprint app failed at GenerateTest.java:\\d+: .*must not be null.*");
    }

    @Test
    void removesWhatAKilledRunHasWrittenAndLeftBeside(@TempDir Path folder) throws IOException {
        Path output = folder.resolve("out");
        new Generate(console)
                .run(Blueprints.app(() -> Manifest.of(Namespace.named("a"))), Optional.of(output), OutputFormat.YAML);
        Path stale = Files.writeString(output.resolve("app/namespace-stale.yaml"), "");
        Files.writeString(output.resolve(".waybill-files"), "app/namespace-a.yaml\napp/namespace-stale.yaml\n");
        Path beside = Files.writeString(
                output.resolve("app/.waybill-999999999-00000000-0000-0000-0000-000000000000.tmp"), "half");

        new Generate(console)
                .run(Blueprints.app(() -> Manifest.of(Namespace.named("a"))), Optional.of(output), OutputFormat.YAML);

        assertThat(stale).doesNotExist();
        assertThat(beside).doesNotExist();
        assertThat(output.resolve(".waybill-files")).hasContent("app/namespace-a.yaml");
    }

    @Test
    void endsWithTheLineOfABlueprintThatThrowsWhatItDoesNotDeclare() {
        assertThatThrownBy(() -> new Generate(console)
                        .run(
                                Blueprints.app(() -> {
                                    throw sneaky(new IOException("no database"));
                                }),
                                Optional.empty(),
                                OutputFormat.YAML))
                .isInstanceOf(UserException.class)
                .hasMessageMatching("The blueprint app failed at GenerateTest.java:\\d+: IOException: no database");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E sneaky(Exception failure) throws E {
        throw (E) failure;
    }

    @Test
    void keepsWhatABlueprintPrintsOutOfTheManifest() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            new Generate(console)
                    .run(
                            Blueprints.app(() -> {
                                System.out.println("noise: true");
                                return Manifest.of(Namespace.named("a"));
                            }),
                            Optional.empty(),
                            OutputFormat.YAML);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString()).isEmpty();
        assertThat(console.results()).doesNotContain("noise");
    }

    @Test
    void refusesABlueprintThatReturnsNull() {
        assertThatThrownBy(() -> generate.run(Blueprints.app(() -> null), Optional.empty(), OutputFormat.YAML))
                .isInstanceOf(UserException.class)
                .hasMessage("The blueprint app returned null from manifest().");
    }
}
