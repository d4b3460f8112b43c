package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code convert}. */
class ConvertIT {

    private static final String OLD = """
            # the blog
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata: {name: myblog, namespace: jds}
            spec:
              backend:
                serviceName: myblog  # its Service
                servicePort: 80
            """;

    private static final String NEW = """
            # the blog
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: myblog, namespace: jds}
            spec:
              defaultBackend:
                service:
                  name: myblog  # its Service
                  port:
                    number: 80
            """;

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    @Test
    void printsTheYamlAndSaysBesideItWhatChanged() throws IOException {
        Files.writeString(folder.resolve("old.yaml"), OLD);

        CommandRun.Result result = waybill.run("convert", "--kubernetes-version", "1.36", "old.yaml");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(NEW);
        assertThat(result.err())
                .startsWith("old.yaml:2: extensions/v1beta1 Ingress jds/myblog: now networking.k8s.io/v1,"
                        + " since extensions/v1beta1 was removed in 1.22\n")
                .endsWith("1 resource: 1 converted, 0 unchanged, 0 refused\n");
        assertThat(folder.resolve("old.yaml")).hasContent(OLD);
    }

    @Test
    void readsStandardInput() {
        CommandRun.Result result = waybill.run(OLD.replace("\n", "\r\n"), new String[] {"convert", "-"});

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(NEW.replace("\n", "\r\n"));
    }

    @Test
    void rewritesFoldersInPlaceAndTellsAboutItAsJson() throws IOException {
        Files.createDirectories(folder.resolve("k8s/sub"));
        Files.writeString(folder.resolve("k8s/sub/a.yaml"), OLD);
        Files.writeString(
                folder.resolve("k8s/b.json"),
                "{\"apiVersion\":\"scheduling.k8s.io/v1beta1\",\"kind\":\"PriorityClass\",\"metadata\":{\"name\":\"b\"},\"value\":1}");

        CommandRun.Result result = waybill.run("convert", "-i", "--output", "json", "k8s");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .allMatch(line -> line.startsWith("{\"") && line.endsWith("}"))
                .last()
                .isEqualTo("{\"summary\":{\"resources\":2,\"converted\":2,\"unchanged\":0,\"refused\":0}}");
        assertThat(result.out()).contains("""
                {"file":"k8s/sub/a.yaml","document":0,"line":2,"column":1,"apiVersion":"extensions/v1beta1",\
                "kind":"Ingress","namespace":"jds","name":"myblog","field":"apiVersion","rule":"converted",\
                "severity":"info",""");
        assertThat(folder.resolve("k8s/sub/a.yaml")).hasContent(NEW);
        assertThat(folder.resolve("k8s/b.json"))
                .hasContent(
                        "{\"apiVersion\":\"scheduling.k8s.io/v1\",\"kind\":\"PriorityClass\",\"metadata\":{\"name\":\"b\"},\"value\":1}");
        assertThat(waybill.run("convert", "-i", "k8s").out())
                .isEqualTo("2 resources: 0 converted, 2 unchanged, 0 refused\n");
    }

    @Test
    void refusesWhatTheTargetCannotSay() throws IOException {
        String text = """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: a}
                spec:
                  schedule: "* * * * *"
                  timeZone: Europe/Paris
                  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}
                """;
        Files.writeString(folder.resolve("a.yaml"), text);

        CommandRun.Result result = waybill.run("convert", "--in-place", "--kubernetes-version", "1.20", "a.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).startsWith("""
                error[unknown-field]: A CronJobSpec has no field "timeZone" in Kubernetes 1.20.
                  resource  batch/v1beta1 CronJob a
                  field     spec.timeZone
                  source    a.yaml:6:3
                  fix       Remove it, or target Kubernetes 1.24, which added it.
                """);
        assertThat(folder.resolve("a.yaml")).hasContent(text);
    }

    @Test
    void refusesMissingFilesAndEmptyFolders() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(refused("convert", "missing.yaml")).isEqualTo("error: missing.yaml does not exist\n");
        assertThat(refused("convert", "empty")).startsWith("error: The folder empty contains no .yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1\n", "a: {{ .Values.a }}\n  b\n", "a:\n\tb: 1\n", "a: *b\n"})
    void refusesWhatIsNoYaml(String text) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text);

        CommandRun.Result result = waybill.run("convert", "a.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("error[syntax]", "  source    a.yaml:");
        assertThat(folder.resolve("a.yaml")).hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.99", "banana", "1.15"})
    void refusesUnknownVersions(String version) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), OLD);

        assertThat(refused("convert", "--kubernetes-version", version, "a.yaml"))
                .startsWith("error: ")
                .contains(version);
    }

    @Test
    void refusesSeveralInputsUnlessTheyAreRewritten() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), OLD);
        Files.writeString(folder.resolve("b.yaml"), OLD);

        assertThat(refused("convert", "a.yaml", "b.yaml")).contains("--in-place");
        assertThat(refused("convert")).contains("waybill convert --help");
    }

    private String refused(String... args) {
        CommandRun.Result result = waybill.run(args);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).doesNotContain("\tat ");
        return result.err();
    }
}
