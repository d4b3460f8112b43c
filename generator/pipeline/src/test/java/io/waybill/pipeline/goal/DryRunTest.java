package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.routes.convert.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that tell what they would write. */
class DryRunTest {

    private static final String INGRESS = """
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
              - host: shop.example.com
                http:
                  paths:
                  - path: /
                    backend:
                      serviceName: shop
                      servicePort: 80
            """;

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    private SortedMap<Path, String> files() throws IOException {
        SortedMap<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void generateTellsWhatIsNewAndWhatIsRenderedNoMore() throws IOException {
        new Generate(console)
                .run(
                        Blueprints.app(() -> Manifest.of(ConfigMap.named("a"), ConfigMap.named("b"))),
                        Optional.of(folder),
                        OutputFormat.YAML);
        SortedMap<Path, String> before = files();
        console.clear();

        new Generate(console)
                .dry(true)
                .run(
                        Blueprints.app(() -> Manifest.of(ConfigMap.named("b"), ConfigMap.named("c"))),
                        Optional.of(folder),
                        OutputFormat.YAML);

        assertThat(console.notes()).contains("""
                would write app/configmap-c.yaml
                would remove app/configmap-a.yaml
                Dry run: 1 of 2 files would be written to %s, 1 removed. Nothing was changed.
                """.formatted(folder));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void approveTellsTheDifferencesAndLeavesTheGoldenFiles() throws IOException {
        Files.createDirectory(folder.resolve("app"));
        Files.writeString(folder.resolve("app/configmap-a.yaml"), "old");

        Outcome outcome = new Approve(console)
                .dry(true)
                .run(
                        Blueprints.app(() -> Manifest.of(ConfigMap.named("b"))),
                        new GoldenFolder(folder),
                        Scope.FOLDER,
                        Format.TEXT);

        assertThat(outcome).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).contains("missing golden file");
        assertThat(console.notes()).contains("would write app/configmap-b.yaml", "would remove app/configmap-a.yaml");
        assertThat(files()).hasSize(1).containsValue("old");
    }

    @Test
    void freezeCountsTheFindings() throws IOException {
        new Freeze(console)
                .dry(true)
                .run(
                        Blueprints.app(() -> Manifest.of(ConfigMap.named("Settings"))),
                        folder.resolve("waybill-baseline.txt"));

        assertThat(console.notes()).startsWith("1 finding would be in ").contains("Dry run: nothing was changed.");
        assertThat(files()).isEmpty();
    }

    @Test
    void convertReportsAndRewritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("ingress.yaml"), INGRESS);

        new Convert(console, InputStream.nullInputStream())
                .dry(true)
                .run(List.of(file.toString()), new Convert.Settings(Target.newest(), true, TextFormat.TEXT));

        assertThat(console.results()).contains("now networking.k8s.io/v1");
        assertThat(console.notes()).contains("Dry run: nothing was changed.");
        assertThat(file).hasContent(INGRESS);
    }

    @Test
    void conversionOfRoutesReportsAndRewritesNothing() throws IOException {
        String ingress = INGRESS.replace("extensions/v1beta1", "networking.k8s.io/v1")
                .replace("- path: /", "- path: /\n        pathType: Prefix")
                .replace("serviceName: shop", "service: {name: shop, port: {number: 80}}")
                .replaceAll(" *servicePort.*\n", "");
        Path file = Files.writeString(folder.resolve("ingress.yaml"), ingress);

        new ConvertRoutes(console, InputStream.nullInputStream())
                .dry(true)
                .run(List.of(file.toString()), Settings.of(Implementation.STANDARD), true);

        assertThat(console.notes()).contains("Dry run: nothing was changed.");
        assertThat(file).hasContent(ingress);
    }

    @Test
    void importTellsTheSources() throws IOException {
        Path definition = Path.of("src/test/resources/mission").toAbsolutePath();

        new Import(console, InputStream.nullInputStream())
                .dry(true)
                .run(
                        List.of(definition.toString()),
                        new Import.Settings(List.of("com.example"), folder, false, List.of()));

        assertThat(console.notes()).contains("would write com/example/");
        assertThat(files()).isEmpty();
    }
}
