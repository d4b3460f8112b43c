package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file brings a goal down: manifests with a few lines, characters and words changed at random end in an outcome or in
 * words for the user, never in another exception or in a stack trace.
 * {@code -Dwaybill.broken.tries=20000} tries more than the build does, {@code -Dwaybill.broken.files=FOLDER} other files.
 */
class BrokenFilesTest {

    private static final String[] ODD = {
        "null",
        "~",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "99999999999999999999",
        "1e400",
        ".nan",
        "true",
        "&a",
        "*a",
        "!!binary x",
        "|",
        ">-",
        "- ",
        "? ",
        "<<: *a",
        "---",
        "...",
        "%YAML 1.2",
        "\t",
        "\u0000",
        "\u0007",
        "\u202e",
        "\ufeff",
        "{a: [",
        "[[[[",
        "\"",
        "'",
        "#",
        "\r\n",
        "200%",
        "1.5Gi",
        "x".repeat(300),
        "@",
        "`"
    };

    private static final String[] WORDS = {
        "spec",
        "metadata",
        "items",
        "kind",
        "List",
        "Secret",
        "status",
        "containers",
        "template",
        "data",
        "name",
        "CronJob"
    };

    @TempDir
    private Path folder;

    @Test
    void neverBringAGoalDown() throws IOException {
        List<String> samples = samples(Path.of(System.getProperty("waybill.broken.files", "../../golden")));
        int tries = Integer.getInteger("waybill.broken.tries", 60);
        for (int i = 0; i < tries; i++) {
            Random random = new Random(i);
            String sample = samples.get(random.nextInt(samples.size()));
            String text = broken(sample, samples, random);
            Path before = Files.writeString(folder.resolve("before.yaml"), sample);
            Path file = Files.write(folder.resolve("broken.yaml"), text.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, FileCommands.Command> command :
                    FileCommands.all(folder.resolve("out")).entrySet()) {
                Files.writeString(file, text);
                run(command.getKey() + " of try " + i + ":\n" + text, command.getValue(), file, before);
            }
        }
    }

    private static void run(String title, FileCommands.Command command, Path file, Path before) {
        RecordingConsole console = new RecordingConsole();
        try {
            command.run(console, file.toString(), before.toString());
        } catch (UserException e) {
            assertThat(e).as(title).hasMessageNotContaining("Exception");
        } catch (RuntimeException | StackOverflowError e) {
            fail(title, e);
        }
        assertThat(console.notes()).as(title).doesNotContain("\tat ");
    }

    private static List<String> samples(Path root) throws IOException {
        List<String> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList()) {
                samples.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        assertThat(samples).isNotEmpty();
        return samples;
    }

    private static String broken(String sample, List<String> samples, Random random) {
        String text = sample;
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = random.nextInt(3) == 0 ? cut(text, random) : lines(text, samples, random);
        }
        return text;
    }

    /** Inserts something odd, or leaves out the rest. */
    private static String cut(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String rest = random.nextInt(5) == 0 ? "" : text.substring(at);
        return text.substring(0, at) + any(ODD, random) + rest;
    }

    private static String lines(String text, List<String> samples, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return any(ODD, random);
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, line.replaceFirst(":.*", ": ") + any(ODD, random));
            case 3 -> lines.set(at, "  " + line);
            case 4 -> lines.set(at, line.replaceFirst("^ ", ""));
            case 5 -> lines.set(at, line.replaceFirst("[A-Za-z]+", any(WORDS, random)));
            default ->
                lines.addAll(
                        at,
                        samples.get(random.nextInt(samples.size()))
                                .lines()
                                .limit(1 + random.nextInt(20))
                                .toList());
        }
        return String.join("\n", lines);
    }

    private static String any(String[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
