package io.waybill.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is ended, as Maven by Ctrl-C, while it writes. */
class CleanShutdownTest {

    private static final int FILES = 50_000;

    @TempDir
    private Path folder;

    /** Writes many files to the folder that is the argument. */
    static final class ManyFiles {

        private ManyFiles() {}

        public static void main(String[] args) {
            Map<String, String> files = IntStream.range(0, FILES)
                    .mapToObj(i -> "f" + i + ".yaml")
                    .collect(Collectors.toMap(Function.identity(), name -> "a: " + name + "\n"));
            new OutputFolder(Path.of(args[0])).write(files);
        }
    }

    @Test
    @Timeout(120)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes are ended there without being told")
    void leavesNoFileHalfWrittenAndNoneBeside() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ManyFiles.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        while (process.isAlive() && names().size() < 100) {
            Thread.sleep(5);
        }
        process.toHandle().destroy(); // unlike that of the process, it leaves its output open

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isNotZero();
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
