package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All commands that read files give the same answer to the same odd input, in the same words. */
class OddInputsTest {

    private static final String CONFIG = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}";

    @TempDir
    private Path folder;

    private Map<String, FileCommands.Command> commands() {
        return FileCommands.all(folder.resolve("out"));
    }

    static Stream<Arguments> files() {
        String notAResource = "error[not-a-resource]: ";
        return Stream.of(
                row("no apiVersion and no kind", "a: 1\n", Outcome.FINDINGS, notAResource, ":1:1"),
                row("no kind", "apiVersion: v1\nmetadata: {name: a}\n", Outcome.FINDINGS, notAResource, ":1:1"),
                row("an empty kind", "apiVersion: v1\nkind: \"\"\n", Outcome.FINDINGS, notAResource, ":2:1"),
                row(
                        "a number for an apiVersion",
                        "apiVersion: 1\nkind: ConfigMap\n",
                        Outcome.FINDINGS,
                        "error[type]: "),
                row("a list of values", "- 1\n", Outcome.FINDINGS, notAResource, ":1:1"),
                row("a text", "hello\n", Outcome.FINDINGS, notAResource, ":1:1"),
                row("an odd item of a list", list("List", "[" + CONFIG + ", {a: 1}]"), Outcome.FINDINGS, notAResource),
                row("no YAML", "apiVersion: [\n", Outcome.FINDINGS, "error[syntax]: "),
                row(
                        "a key twice",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nmetadata: {name: b}\n",
                        Outcome.FINDINGS,
                        "[duplicate-key]"),
                row("nothing", "", Outcome.CLEAN),
                row("a comment", "# nothing yet\n", Outcome.CLEAN),
                row("a list", list("List", "[" + CONFIG + "]"), Outcome.CLEAN),
                row("a list of one kind", list("ConfigMapList", "[{metadata: {name: a}}]"), Outcome.CLEAN),
                row(
                        "a list within a list",
                        list("List", "[{apiVersion: v1, kind: List, items: [" + CONFIG + "]}]"),
                        Outcome.CLEAN),
                row("a list of nothing", list("List", "[]"), Outcome.CLEAN));
    }

    private static Arguments row(String title, String text, Outcome outcome, String... said) {
        return Arguments.of(title, text, outcome, List.of(said));
    }

    private static String list(String kind, String items) {
        return "apiVersion: v1\nkind: " + kind + "\nitems: " + items + "\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void haveOneAnswer(String title, String text, Outcome outcome, List<String> said) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.yaml"), text);

        assertAnswers(file.toString(), outcome, said);
        assertThat(file).hasContent(text);
    }

    private void assertAnswers(String input, Outcome outcome, List<String> said) {
        String problems = null;
        for (Map.Entry<String, FileCommands.Command> command : commands().entrySet()) {
            RecordingConsole console = new RecordingConsole();
            assertThat(command.getValue().run(console, input, input))
                    .as(command.getKey())
                    .isEqualTo(outcome);
            String all = console.notes() + console.results();
            said.forEach(text -> assertThat(all).as(command.getKey()).contains(text));
            String own = problems(all);
            if (problems != null) {
                assertThat(own).as(command.getKey()).isEqualTo(problems);
            }
            problems = own;
        }
    }

    /** The lines about the input; each problem once, since diff reads the same input on both sides. */
    private static String problems(String text) {
        StringBuilder problems = new StringBuilder();
        Stream.of(text.replaceAll("(?m)^note: .*\n", "").split("\n\n"))
                .filter(block -> block.matches("(?s)(error|skipped)[\\[:].*"))
                .distinct()
                .forEach(block -> problems.append(
                        block.startsWith("error:") ? block.lines().findFirst() : block));
        return problems.toString();
    }

    @Test
    void ofAFolderAreSkippedWhereTheyAreNotForKubernetes() throws IOException {
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        Files.writeString(mixed.resolve("values.yaml"), "replicas: 1\n");

        assertAnswers(mixed.toString(), Outcome.CLEAN, List.of("skipped[not-a-resource]: ", "mixed/values.yaml:1:1"));
    }

    @Test
    void thatAreNotThereEndWithTheSameWords() {
        String missing = folder.resolve("missing.yaml").toString().replace('\\', '/');

        assertAnswers(missing, Outcome.COULD_NOT_RUN, List.of("error: " + missing + " does not exist"));
    }

    @Test
    void thatAreFoldersOfNothingEndWithTheSameWords() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertAnswers(empty.toString(), Outcome.COULD_NOT_RUN, List.of("error: The folder " + empty + " contains no"));
    }

    @Test
    void thatAreEmptyAreRefused() {
        commands()
                .forEach((name, command) -> assertThatThrownBy(() -> command.run(new RecordingConsole(), "", ""))
                        .as(name)
                        .isInstanceOf(UserException.class)
                        .hasMessage("An input is empty. Specify a file, a folder, or - for standard input."));
    }
}
