package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.cli.terminal.StandardConsole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Runs commands in this Java. Paths are relative to its folder, which is empty before each test. */
final class CommandRun {

    /** Failsafe starts tests here. */
    static final Path FOLDER = Path.of("").toAbsolutePath();

    /** Empties the folder. */
    CommandRun() {
        assertThat(FOLDER).as("the folder of these tests").endsWith(Path.of("target", "it"));
        try (Stream<Path> below = Files.walk(FOLDER)) {
            for (Path path : below.filter(path -> !path.equals(FOLDER))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a run printed and how it ended. */
    record Result(int exitCode, String out, String err) {}

    Result run(String... args) {
        return run("", args);
    }

    Result run(String input, String[] args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int exitCode = CommandLineRun.execute(List.of(), new StandardConsole(out, err), args);
            return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(before);
        }
    }

    /** As {@link #compile(Path, String)}, in the folder of the tests. */
    void compile(String body) {
        compile(FOLDER, body);
    }

    /** Compiles a blueprint {@code App} whose manifest has this body, into the folder {@code classes}. */
    static void compile(Path folder, String body) {
        String source = """
                import io.waybill.dsl.*;
                import io.waybill.dsl.apps.v1.*;
                import io.waybill.dsl.core.v1.*;

                public final class App implements Blueprint {
                    public Manifest manifest(Target target) {
                %s
                    }

                    public static void main(String[] args) {
                        io.waybill.cli.Waybill.run(new App(), args);
                    }
                }
                """.formatted(body);
        try {
            Path file = Files.writeString(folder.resolve("App.java"), source);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int result = compiler.run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString(),
                    file.toString());
            if (result != 0) {
                throw new AssertionError(source);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
