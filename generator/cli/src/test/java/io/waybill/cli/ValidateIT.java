package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code validate}. */
class ValidateIT {

    private static final String GOOD = "{apiVersion: v1, kind: Namespace, metadata: {name: a}}\n";
    private static final String BAD = "{apiVersion: v1, kind: Namespace, metadata: {nam: a}}\n";

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    @Test
    void reportsTenFaultsOfOneFileWithLineFieldAndFix() throws IOException {
        Files.writeString(folder.resolve("ten.yaml"), """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  lables: {app: web}
                spec:
                  replicas: two
                  replicas: 2
                  selector: web
                  template:
                    spec:
                      hostNetwork: "yes"
                      containers:
                      - image: nginx
                        imagePullPolicy: 1
                        ports:
                        - containerport: 80
                        resources:
                          limits: {memory: lots}
                ---
                apiVersion: v1
                kind: Sevrice
                metadata: {name: web}
                """);

        CommandRun.Result result = waybill.run("validate", "--output", "json", "ten.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out().lines().filter(line -> line.contains("\"file\"")))
                .hasSize(10)
                .allMatch(line ->
                        line.contains("\"line\":") && !line.contains("\"line\":0") && !line.contains("\"fix\":\"\""))
                .allMatch(line -> line.matches(".*\"field\":\"[^\"]+\".*"));
        assertThat(result.out()).endsWith("{\"summary\":{\"documents\":2,\"valid\":0,\"invalid\":2,\"skipped\":0}}\n");
    }

    @Test
    void printsOneJsonObjectForEachFinding() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"), "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\nspec: {x: 1}\n");

        assertThat(waybill.run("validate", "--output", "json", "a.yaml").out()).startsWith("""
                {"file":"a.yaml","document":0,"line":4,"column":8,"apiVersion":"v1","kind":"Namespace",\
                "namespace":"","name":"a","field":"spec.x","rule":"unknown-field","severity":"error",\
                "message":"A NamespaceSpec has no field \\"x\\".",""");
    }

    @Test
    void judgesOtherInputsWhenOneCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), BAD);

        CommandRun.Result result = waybill.run("validate", "missing.yaml", "bad.yaml");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: missing.yaml does not exist\n");
        assertThat(result.out())
                .contains("error[unknown-field]")
                .endsWith("1 resource: 0 valid, 1 invalid, 0 skipped\n");
    }

    @Test
    void readsFoldersAndStandardInput() throws IOException {
        Files.createDirectories(folder.resolve("k8s/sub"));
        Files.writeString(folder.resolve("k8s/sub/a.yml"), GOOD);
        Files.writeString(
                folder.resolve("k8s/b.json"),
                "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"b\"}}");

        CommandRun.Result result =
                waybill.run(GOOD.replace("name: a", "name: c"), new String[] {"validate", "k8s", "-"});

        assertThat(result.out()).isEqualTo("3 resources: 3 valid, 0 invalid, 0 skipped\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void countsSkippedResourcesAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "{apiVersion: example.com/v1, kind: Db, metadata: {name: a}}");

        CommandRun.Result result = waybill.run("validate", "a.yaml");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("skipped[unknown-kind]").endsWith("0 valid, 0 invalid, 1 skipped\n");
    }

    @Test
    void failsOnWarningsWhenAsked() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"),
                "{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: a}}");
        List<String> common = List.of("validate", "--kubernetes-version", "1.24", "a.yaml");

        assertThat(waybill.run(common.toArray(String[]::new)).exitCode()).isZero();
        assertThat(waybill.run("validate", "--fail-on", "warning", "--kubernetes-version", "1.24", "a.yaml")
                        .exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.99", "banana", "1.15"})
    void refusesUnknownVersions(String version) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);

        CommandRun.Result result = waybill.run("validate", "--kubernetes-version", version, "a.yaml");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: ").contains(version).doesNotContain("\tat ");
    }

    @Test
    void refusesUnknownOptionsWithAHint() {
        CommandRun.Result result = waybill.run("validate", "--outptu", "json", "x.yaml");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--outptu").contains("waybill validate --help");
    }
}
