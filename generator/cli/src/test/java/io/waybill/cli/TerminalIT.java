package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal would take for a command, or would show in another order, is escaped on terminals. */
class TerminalIT {

    /** Turns a terminal red, clears it, and turns the rest of a line round. */
    private static final String EVIL = "\\e[31m\\e[2J\\u202Egpj";

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsATerminal() throws IOException {
        assumeTrue(Files.isExecutable(SCRIPT) && Files.exists(Path.of("/proc/self/fd")), "script makes the terminal");
        Files.writeString(folder.resolve("evil.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: "%1$s", labels: {app: "%1$s"}}
                data: {"%1$s": "%1$s"}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: "%1$s", image: "%1$s"}], restartPolicy: "%1$s"}
                """.formatted(EVIL));
        Files.writeString(folder.resolve("other.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate evil.yaml",
                "validate - < evil.yaml",
                "convert --kubernetes-version 1.22 evil.yaml",
                "diff evil.yaml other.yaml",
                "diff - evil.yaml < other.yaml",
                "diff --format markdown other.yaml evil.yaml",
                "explain evil.yaml",
                "explain - < evil.yaml",
                "import --output-directory out --package a.b evil.yaml",
                "import --check evil.yaml",
                "validate $'\\e[2Jnone.yaml'"
            })
    void showsNoCommands(String arguments) throws IOException {
        for (String colours : new String[] {"", "NO_COLOR=1 "}) {
            Path inner = Files.writeString(folder.resolve("inner"), colours + "$WAYBILL " + arguments + "\n");
            CommandRun.Result result = new Jar(folder).shell("script -qec 'bash " + inner + "' /dev/null < /dev/null");
            String shown = (result.out() + result.err()).replaceAll("\u001b\\[[0-9;]*m", "");
            assertThat(raw(shown)).as(colours + arguments).isEmpty();
            assertThat(result.out()).as(arguments).doesNotContain("\u001b[2J", "\u001b[31mgpj");
        }
    }

    private static Optional<String> raw(String shown) {
        return shown.chars()
                .filter(mark -> Character.isISOControl(mark) && "\r\n\t".indexOf(mark) < 0
                        || Character.getType(mark) == Character.FORMAT)
                .mapToObj(Integer::toHexString)
                .findFirst();
    }
}
