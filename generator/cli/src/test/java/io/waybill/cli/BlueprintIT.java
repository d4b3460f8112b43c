package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the packaged jar that work on compiled blueprints. */
class BlueprintIT {

    private static final String WEB = """
            return Manifest.of(
                ConfigMap.named("settings").data("A", "1"),
                Deployment.named("web", Container.named("web").image("nginx"))
                    .replicas(%d));
            """;

    @TempDir
    private Path folder;

    private Jar jar;

    @BeforeEach
    void compile() {
        jar = new Jar(folder);
        jar.compile(WEB.formatted(2));
    }

    @Test
    void printsYamlToStandardOutput() {
        Jar.Result result = jar.run("generate", "-cp", "classes");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                data:
                  A: "1"
                ---
                apiVersion: apps/v1
                """);
    }

    @Test
    void writesFilesAndLeavesUnchangedOnesAlone() throws IOException {
        jar.run("generate", "-cp", "classes", "-o", "out");
        Path settings = folder.resolve("out/app/configmap-settings.yaml");
        FileTime past = FileTime.fromMillis(0);
        Files.setLastModifiedTime(settings, past);
        jar.compile(WEB.formatted(3));

        Jar.Result result = jar.run("generate", "-cp", "classes", "-o", "out");

        assertThat(result.err()).endsWith("1 of 2 files written to out\n");
        assertThat(Files.getLastModifiedTime(settings)).isEqualTo(past);
        assertThat(folder.resolve("out/app/deployment-web.yaml")).content().contains("replicas: 3");
    }

    @Test
    void showsTheOneFieldThatChangedAndApprovesThatFileOnly() throws IOException {
        jar.run("approve", "-cp", "classes");
        FileTime past = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("golden/app/configmap-settings.yaml"), past);
        jar.compile(WEB.formatted(3));

        Jar.Result verified = jar.run("verify", "-cp", "classes");
        Jar.Result approved = jar.run("approve", "-cp", "classes");

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out()).isEqualTo("""
                golden file differs: golden/app/deployment-web.yaml
                  apps/v1 Deployment web
                    spec.replicas: golden 2, now 3  (App.java:10)
                      update

                2 resources: 2 valid, 0 invalid, 0 skipped
                """);
        assertThat(approved.err()).isEqualTo("Approved: 1 of 2 golden files changed, 0 removed.\n");
        assertThat(Files.getLastModifiedTime(folder.resolve("golden/app/configmap-settings.yaml")))
                .isEqualTo(past);
        assertThat(jar.run("verify", "-cp", "classes").exitCode()).isZero();
    }

    @Test
    void failsOnMissingAndOrphanedGoldenFiles() throws IOException {
        jar.run("approve", "-cp", "classes");
        Files.move(folder.resolve("golden/app/deployment-web.yaml"), folder.resolve("golden/app/deployment-old.yaml"));

        Jar.Result result = jar.run("verify", "-cp", "classes", "--output", "json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("\"golden\":\"missing\"").contains("\"golden\":\"orphan\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int[] none = {}; return Manifest.of(ConfigMap.named(\"a\" + none[1])); | at App.java:7: ArrayIndexOutOfBounds",
                "return null; | returned null",
                "throw new IllegalStateException(\"no database\"); | failed at App.java:7: no database"
            })
    void saysWhereABlueprintFailed(String body, String message) throws IOException {
        jar.compile(body);

        Jar.Result result = jar.run("generate", "-cp", "classes", "-o", "out");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message).doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void showsTheStackTraceWhenAsked() {
        jar.compile("throw new IllegalStateException(\"no database\");");

        assertThat(jar.run("generate", "-cp", "classes", "--stacktrace").err())
                .contains("IllegalStateException: no database")
                .contains("App.manifest(App.java:7)");
    }

    @ParameterizedTest
    @CsvSource({
        "'ConfigMap.named(\"a\"), ConfigMap.named(\"a\")', duplicate-resource",
        "'ConfigMap.named(\"../../etc/x\")', invalid-name"
    })
    void writesNothingThatTheServerWouldRefuse(String items, String rule) {
        jar.compile("return Manifest.of(" + items + ");");

        Jar.Result result = jar.run("generate", "-cp", "classes", "-o", "out");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("error[" + rule + "]").contains("source    App.java:7");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void changesNothingWhenTheOutputCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        Files.createDirectories(folder.resolve("out/app/deployment-web.yaml"));

        assertThat(jar.run("generate", "-cp", "classes", "-o", "file").exitCode())
                .isEqualTo(2);
        assertThat(jar.run("generate", "-cp", "classes", "-o", "out").exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("file")).hasContent("mine");
        assertThat(names(folder.resolve("out/app"))).containsExactly("deployment-web.yaml");
    }

    @Test
    void saysWhenThereIsNoBlueprint() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(jar.run("generate", "-cp", "empty").err()).contains("There is no blueprint on the class path empty");
        assertThat(jar.run("generate", "-cp", "missing").err()).contains("missing does not exist");
        assertThat(jar.run("generate").err()).contains("--class-path");
        assertThat(jar.run("generate", "-cp", "classes", "--blueprint", "Nope").err())
                .contains("is not on the class path");
    }

    @Test
    void runsFromABlueprintsOwnMain() {
        assertThat(jar.runMain().out()).startsWith("apiVersion: v1\nkind: ConfigMap\n");
        assertThat(jar.runMain("approve").err()).isEqualTo("Approved: 2 of 2 golden files changed, 0 removed.\n");
        assertThat(jar.runMain("verify").exitCode()).isZero();
        assertThat(jar.runMain("verify", "--golden", "nowhere").exitCode()).isEqualTo(1);
    }

    @Test
    void showsHelpAndVersion() {
        assertThat(jar.run("help").out()).contains("generate", "verify", "approve", "validate", "Exit codes");
        assertThat(jar.run("--version").out()).startsWith("waybill 0.");
        assertThat(jar.run().exitCode()).isEqualTo(2);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
