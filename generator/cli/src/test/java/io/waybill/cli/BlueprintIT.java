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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that work on compiled blueprints. */
class BlueprintIT {

    private static final String WEB = """
            return Manifest.of(
                ConfigMap.named("settings").data("A", "1"),
                Deployment.named("web", Container.named("web").image("nginx"))
                    .replicas(%d));
            """;

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    @BeforeEach
    void compile() {
        waybill.compile(WEB.formatted(2));
    }

    @Test
    void printsYamlToStandardOutput() {
        CommandRun.Result result = waybill.run("generate", "-cp", "classes");

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
        waybill.run("generate", "-cp", "classes", "-o", "out");
        Path settings = folder.resolve("out/app/configmap-settings.yaml");
        FileTime past = FileTime.fromMillis(0);
        Files.setLastModifiedTime(settings, past);
        waybill.compile(WEB.formatted(3));

        CommandRun.Result result = waybill.run("generate", "-cp", "classes", "-o", "out");

        assertThat(result.err()).endsWith("1 of 2 files written to out\n");
        assertThat(Files.getLastModifiedTime(settings)).isEqualTo(past);
        assertThat(folder.resolve("out/app/deployment-web.yaml")).content().contains("replicas: 3");
    }

    @Test
    void showsTheOneFieldThatChangedAndApprovesThatFileOnly() throws IOException {
        waybill.run("approve", "-cp", "classes");
        FileTime past = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("golden/app/configmap-settings.yaml"), past);
        waybill.compile(WEB.formatted(3));

        CommandRun.Result verified = waybill.run("verify", "-cp", "classes");
        CommandRun.Result approved = waybill.run("approve", "-cp", "classes");

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
        assertThat(waybill.run("verify", "-cp", "classes").exitCode()).isZero();
    }

    @Test
    void failsOnMissingAndOrphanedGoldenFiles() throws IOException {
        waybill.run("approve", "-cp", "classes");
        Files.move(folder.resolve("golden/app/deployment-web.yaml"), folder.resolve("golden/app/deployment-old.yaml"));

        CommandRun.Result result = waybill.run("verify", "-cp", "classes", "--output", "json");

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
        waybill.compile(body);

        CommandRun.Result result = waybill.run("generate", "-cp", "classes", "-o", "out");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message).doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void showsTheStackTraceWhenAsked() {
        waybill.compile("throw new IllegalStateException(\"no database\");");

        assertThat(waybill.run("generate", "-cp", "classes", "--stacktrace").err())
                .contains("IllegalStateException: no database")
                .contains("App.manifest(App.java:7)");
    }

    @ParameterizedTest
    @CsvSource({
        "'ConfigMap.named(\"a\"), ConfigMap.named(\"a\")', duplicate-resource",
        "'ConfigMap.named(\"../../etc/x\")', invalid-name"
    })
    void writesNothingThatTheServerWouldRefuse(String items, String rule) {
        waybill.compile("return Manifest.of(" + items + ");");

        CommandRun.Result result = waybill.run("generate", "-cp", "classes", "-o", "out");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("error[" + rule + "]").contains("source    App.java:7");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void changesNothingWhenTheOutputCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        Files.createDirectories(folder.resolve("out/app/deployment-web.yaml"));

        assertThat(waybill.run("generate", "-cp", "classes", "-o", "file").exitCode())
                .isEqualTo(2);
        assertThat(waybill.run("generate", "-cp", "classes", "-o", "out").exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("file")).hasContent("mine");
        assertThat(names(folder.resolve("out/app"))).containsExactly("deployment-web.yaml");
    }

    @Test
    void saysWhenThereIsNoBlueprint() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(waybill.run("generate", "-cp", "empty").err())
                .contains("There is no blueprint on the class path empty");
        assertThat(waybill.run("generate", "-cp", "missing").err()).contains("missing does not exist");
        assertThat(waybill.run("generate").err()).contains("--class-path");
        assertThat(waybill.run("generate", "-cp", "classes", "--blueprint", "Nope")
                        .err())
                .contains("is not on the class path");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
