package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the machine fails or the user gives up, a message says so, no file is half written, and the exit code is 2. */
@EnabledOnOs(OS.LINUX)
class FailureIT {

    private static final String MANY = """
            return Manifest.of(java.util.stream.IntStream.range(0, 20_000)
                .mapToObj(i -> ConfigMap.named("settings-" + i).data("A", "x".repeat(%d)))
                .toArray(ManifestItem[]::new));
            """;

    @TempDir
    private Path folder;

    private Jar jar;

    @BeforeEach
    void compile() {
        jar = new Jar(folder);
        jar.compile(MANY.formatted(100));
    }

    private List<Path> written() throws IOException {
        Path output = folder.resolve("out");
        if (!Files.exists(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void couldNotRun(CommandRun.Result result, String message) {
        assertThat(result.err()).contains(message).doesNotContain("\tat ");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void saysThatStandardOutputIsFull() {
        couldNotRun(jar.shell("$WAYBILL generate -cp classes > /dev/full"), "Standard output cannot be written");
    }

    @Test
    void saysThatThePipeIsClosed() {
        CommandRun.Result result =
                jar.shell("{ $WAYBILL generate -cp classes; echo $? > code; } | head -n 1; exit $(cat code)");

        assertThat(result.out()).isEqualTo("apiVersion: v1\n");
        couldNotRun(result, "Standard output cannot be written");
    }

    @Test
    void writesNothingWhenOneFileDoesNotFit() throws IOException {
        jar.compile("return Manifest.of(ConfigMap.named(\"a\").data(\"A\", \"a\"),"
                + " ConfigMap.named(\"b\").data(\"A\", \"x\".repeat(500_000)));");

        couldNotRun(jar.shell("ulimit -f 100; $WAYBILL generate -cp classes --output out"), "Nothing could be written");
        assertThat(written()).isEmpty();
    }

    @Test
    void saysThatThereIsNotEnoughMemory() {
        couldNotRun(jar.shell("JAVA_TOOL_OPTIONS=-Xmx24m $WAYBILL generate -cp classes --output out"), "Out of memory");
    }

    @Test
    void leavesNoHalfOfTheFilesWhenInterrupted() throws IOException {
        CommandRun.Result result = jar.shell("""
                $WAYBILL generate -cp classes --output out & waybill=$!
                until [ -d out ]; do sleep 0.02; done
                kill -TERM $waybill
                wait $waybill
                """);

        couldNotRun(result, "Interrupted");
        assertThat(written())
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        all -> assertThat(all).hasSize(20_001));
    }
}
