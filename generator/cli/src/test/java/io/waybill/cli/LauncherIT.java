package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
    private static final FileTime EPOCH = FileTime.fromMillis(0);

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

    private List<Path> archives() throws IOException {
        Path cache = folder.resolve("cache");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.toString().matches(".*[.](aot|jsa)"))
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of(); // the run behind removed a file of its own meanwhile: it is not done
        }
    }

    /** The archive and the time that it was written at, once that is later than another. */
    private FileTime awaitArchive(FileTime after) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            for (Path archive : archives()) {
                FileTime time = Files.getLastModifiedTime(archive);
                if (time.compareTo(after) > 0
                        && Files.exists(Path.of(archive.toString().replaceAll("(aot|jsa)$", "java")))) {
                    return time;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No archive was written");
    }

    @Test
    void writesAnArchiveBehindTheFirstRunAndRunsWithIt() throws IOException, InterruptedException {
        CommandRun.Result first = jar.launcher(environment, "validate", "a b.yaml");
        awaitArchive(EPOCH);
        CommandRun.Result second = jar.launcher(environment, "validate", "a b.yaml");

        assertThat(archives()).hasSize(1);
        assertThat(first.out()).contains("error[unknown-field]");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void writesTheArchiveAnewForAnotherJar() throws IOException, InterruptedException {
        Path launcher = Files.copy(Jar.LAUNCHER, folder.resolve("waybill"), StandardCopyOption.COPY_ATTRIBUTES);
        jar.launcher(launcher, environment, "validate", "a b.yaml");
        FileTime first = awaitArchive(EPOCH);
        Files.setLastModifiedTime(launcher, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));

        CommandRun.Result result = jar.launcher(launcher, environment, "validate", "a b.yaml");

        assertThat(awaitArchive(first)).isGreaterThan(first);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void writesADamagedArchiveAnewAndLeavesOtherFilesAlone() throws IOException, InterruptedException {
        Path other = Files.writeString(
                Files.createDirectories(folder.resolve("cache")).resolve("other.jsa"), "x");
        Files.setLastModifiedTime(other, EPOCH);
        jar.launcher(environment, "validate", "a b.yaml");
        awaitArchive(EPOCH);
        FileTime damaged = EPOCH;
        for (Path archive : archives()) {
            if (!archive.equals(other)) {
                damaged = Files.getLastModifiedTime(Files.write(archive, new byte[1 << 20]));
            }
        }

        CommandRun.Result result = jar.launcher(environment, "validate", "a b.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(awaitArchive(damaged)).isGreaterThan(damaged);
        assertThat(other).exists();
    }

    @Test
    void runsWithoutACacheThatCanBeWritten() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");

        CommandRun.Result result = jar.launcher(environment, "validate", "a b.yaml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void saysThatThereIsNoJava() {
        CommandRun.Result result = jar.launcher(Map.of("JAVA_HOME", folder.toString()), "--version");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: There is no Java here");
    }
}
