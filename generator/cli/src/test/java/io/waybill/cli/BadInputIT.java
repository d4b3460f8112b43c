package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Hostile and broken files are refused with a message, whatever they are. */
class BadInputIT {

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    private CommandRun.Result validate(String yaml) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), yaml);
        CommandRun.Result result = waybill.run("validate", "a.yaml");
        assertThat(result.err()).doesNotContain("\tat ");
        return result;
    }

    private void refuses(String yaml, String message) throws IOException {
        CommandRun.Result result = validate(yaml);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains(message);
    }

    @Test
    void refusesBombs() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c + ": &" + c + " [" + ("*" + (char) (c - 1) + ", ").repeat(10) + "x]\n");
        }
        refuses(bomb.toString(), "Aliases repeat too many");
    }

    @Test
    void refusesDeepNesting() throws IOException {
        refuses("a: " + "[".repeat(100_000), "levels deep");
        Files.writeString(folder.resolve("a.json"), "[".repeat(100_000));
        assertThat(waybill.run("validate", "a.json").exitCode()).isEqualTo(1);
    }

    @Test
    void refusesTabsTagsDuplicateKeysAndBrokenQuotes() throws IOException {
        refuses("a:\n\tb: 1\n", "YAML does not allow tabs");
        refuses("a: !!javax.script.ScriptEngineManager []\n", "error[not-a-resource]");
        refuses("apiVersion: v1\nkind: Namespace\nkind: Pod\n", "error[duplicate-key]");
        refuses("a: \"b\n", "error[syntax]");
    }

    @Test
    void acceptsAnchorsMergeKeysAndAByteOrderMark() throws IOException {
        CommandRun.Result result = validate("\uFEFF" + """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a, labels: &labels {app: a}, annotations: *labels}
                data: {<<: *labels, b: c}
                """);

        assertThat(result.exitCode()).isZero();
    }

    @Test
    void refusesAHugeFile() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("huge.yaml"))) {
            String line = "# " + "x".repeat(1021) + "\n";
            for (int i = 0; i < 100 * 1024; i++) {
                out.write(line);
            }
        }
        CommandRun.Result result = waybill.run("validate", "huge.yaml");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: huge.yaml is larger than 64 MiB; split it into several files\n");
    }

    @Test
    void refusesBinaryFiles() throws IOException {
        Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 1, 2});

        assertThat(waybill.run("validate", "a.yaml").err()).isEqualTo("error: a.yaml is not UTF-8 text\n");
    }

    @Test
    void reportsControlCharactersAsSyntax() throws IOException {
        refuses("a: \u0000\u0001\n", "error[syntax]");
    }
}
