package io.waybill.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Runs the packaged jar in a folder, as a user does. */
final class Jar {

    private static final Path JAR = Path.of("target", "waybill.jar").toAbsolutePath();

    static final Path LAUNCHER = Path.of("target", "waybill").toAbsolutePath();
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

    private final Path folder;

    Jar(Path folder) {
        this.folder = folder;
    }

    /** What a run printed and how it ended. */
    record Result(int exitCode, String out, String err) {}

    Result run(String... args) {
        return run("", args);
    }

    Result run(String input, String[] args) {
        return java(input, List.of("-Xmx512m", "-jar", JAR.toString()), args);
    }

    /** Runs the main program of the compiled blueprint. */
    Result runMain(String... args) {
        return java("", List.of("-cp", "classes" + File.pathSeparator + JAR, "App"), args);
    }

    /** Runs a line of shell, in which {@code $WAYBILL} starts the jar. */
    Result shell(String line) {
        return run("", List.of("sh", "-c", line), Map.of());
    }

    /** Runs another program, which finds the jar in {@code WAYBILL_JAR}. */
    Result program(List<String> command, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("WAYBILL_JAR", JAR.toString());
        return run("", command, variables);
    }

    /** Runs the launcher with variables of the environment. */
    Result launcher(Map<String, String> environment, String... args) {
        return launcher(LAUNCHER, environment, args);
    }

    Result launcher(Path launcher, Map<String, String> environment, String... args) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        return run("", command, environment);
    }

    private Result java(String input, List<String> start, String... args) {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(SHORT_LIVED);
        command.addAll(start);
        command.addAll(List.of(args));
        return run(input, command, Map.of());
    }

    private Result run(String input, List<String> command, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment()
                    .put("WAYBILL", JAVA + " -XX:-UsePerfData " + String.join(" ", SHORT_LIVED) + " -jar " + JAR);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Compiles a blueprint {@code App} whose manifest has this body, into the folder {@code classes}. */
    void compile(String body) {
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
