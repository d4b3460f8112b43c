package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the GitHub Action and the template for GitLab run, with the packaged jar. */
@DisabledOnOs(OS.WINDOWS)
class PipelinesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir"), "../..").toAbsolutePath().normalize();
    private static final String WRONG = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: Settings
            """;

    @TempDir
    private Path folder;

    private Jar jar;

    @BeforeEach
    void writeManifest() throws IOException {
        jar = new Jar(folder);
        Files.writeString(Files.createDirectory(folder.resolve("k8s")).resolve("settings.yaml"), WRONG);
    }

    private CommandRun.Result action(String command, String arguments) {
        Map<String, String> inputs = new HashMap<>(Map.of(
                "WAYBILL_COMMAND", command, "WAYBILL_ARGUMENTS", arguments, "WAYBILL_SARIF", "out/waybill.sarif"));
        inputs.putAll(Map.of(
                "RUNNER_TEMP", folder.toString(), "GITHUB_OUTPUT", "output", "GITHUB_STEP_SUMMARY", "summary.md"));
        return jar.program(List.of(ROOT + "/build/action/run.sh"), inputs);
    }

    @Test
    void theActionAnnotatesLinesAndWritesSarif() {
        CommandRun.Result result = action("validate", "k8s");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).startsWith("::error file=k8s/settings.yaml,line=4,col=3,");
        assertThat(folder.resolve("out/waybill.sarif")).content().contains("\"uri\" : \"k8s/settings.yaml\"");
    }

    @Test
    void theActionSummarizesWhatChanges() throws IOException {
        Files.writeString(folder.resolve("now.yaml"), WRONG.replace("Settings", "settings"));
        Files.writeString(folder.resolve("before.yaml"), WRONG.replace("Settings", "settings") + "data:\n  a: b\n");

        CommandRun.Result result = action("diff", "before.yaml now.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("summary.md")).content().startsWith("### What this changes on the cluster");
        assertThat(folder.resolve("output")).hasContent("report=" + folder + "/waybill-diff.md");
    }

    @Test
    void theActionFailsWhereItCannotRun() {
        assertThat(action("validate", "gone").exitCode()).isEqualTo(2);
        assertThat(action("diff", "gone gone").exitCode()).isEqualTo(2);
    }

    @Test
    void theActionHandsEachInputToItsScript() throws IOException {
        String script = Files.readString(ROOT.resolve("build/action/run.sh"));
        Map<?, ?> action = yaml("action.yml");
        Matcher used = Pattern.compile("inputs\\.([a-z-]+)").matcher(Files.readString(ROOT.resolve("action.yml")));
        Map<?, ?> inputs = (Map<?, ?>) action.get("inputs");

        assertThat(used.results().map(match -> match.group(1)).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(
                        inputs.keySet().stream().map(String::valueOf).toList());
        Map<?, ?> runs = (Map<?, ?>) action.get("runs");
        Map<?, ?> step = (Map<?, ?>) ((List<?>) runs.get("steps")).get(1);
        assertThat(((Map<?, ?>) step.get("env"))
                        .keySet().stream().map(String::valueOf).filter(name -> !name.equals("GH_TOKEN")))
                .allSatisfy(name -> assertThat(script).contains(name));
    }

    @Test
    void everyActionOfOthersIsPinnedByItsCommit() throws IOException {
        for (String file : List.of("action.yml", ".github/workflows/build.yml")) {
            try (Stream<String> lines = Files.lines(ROOT.resolve(file))) {
                assertThat(lines.filter(line -> line.contains("uses:")))
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line).matches(".*@[0-9a-f]{40} # v[0-9.]+"));
            }
        }
    }

    @Test
    void theTemplateForGitLabReportsTests() throws IOException {
        Map<?, ?> job = (Map<?, ?>) yaml("docs/ci/gitlab.yml").get(".waybill");
        String script = (String) ((List<?>) job.get("script")).get(0);

        CommandRun.Result result = jar.program(List.of("bash", "-c", script), Map.of("WAYBILL_ARGUMENTS", "k8s"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).startsWith("error[");
        assertThat(folder.resolve("waybill.junit.xml")).content().contains("failures=\"1\"");
    }

    @Test
    void hooksOfPreCommitRunWhatThereIs() throws IOException {
        List<?> hooks = (List<?>) load(".pre-commit-hooks.yaml");

        assertThat(hooks)
                .extracting(hook -> ((Map<?, ?>) hook).get("entry"))
                .first()
                .isEqualTo("waybill validate");
        assertThat(jar.run("validate", "k8s/settings.yaml").exitCode()).isEqualTo(1);
    }

    private static Map<?, ?> yaml(String file) throws IOException {
        return (Map<?, ?>) load(file);
    }

    private static Object load(String file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(ROOT.resolve(file)));
    }
}
