package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher runs the same with and without its archive of classes, which it makes by itself. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private static final int PATIENCE = 600;

    @TempDir
    private Path folder;

    private Jar jar;
    private Map<String, String> environment;

    @BeforeEach
    void cache() throws IOException {
        jar = new Jar(folder);
        environment = Map.of(
                "WAYBILL_CACHE", folder.resolve("cache").toString(), "JAVA_HOME", System.getProperty("java.home"));
        Files.writeString(
                folder.resolve("a b.yaml"), "apiVersion: v1\nkind: Namespace\nmetadata: {name: a, lable: b}\n");
    }

    private List<String> archives() throws IOException {
        Path cache = folder.resolve("cache");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void writesAnArchiveBehindTheFirstRunAndRunsWithIt() throws IOException, InterruptedException {
        Jar.Result first = jar.launcher(environment, "validate", "a b.yaml");
        for (int i = 0;
                i < PATIENCE && archives().stream().noneMatch(name -> name.matches("[0-9-]+[.](aot|jsa)"));
                i++) {
            Thread.sleep(100);
        }
        Jar.Result second = jar.launcher(environment, "validate", "a b.yaml");

        assertThat(archives()).anyMatch(name -> name.matches("[0-9-]+[.](aot|jsa)"));
        assertThat(first.out()).contains("error[unknown-field]");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void runsWithoutACacheThatCanBeWritten() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");

        Jar.Result result = jar.launcher(environment, "validate", "a b.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void saysThatThereIsNoJava() {
        Jar.Result result = jar.launcher(Map.of("JAVA_HOME", folder.toString()), "--version");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: There is no Java here");
    }
}
