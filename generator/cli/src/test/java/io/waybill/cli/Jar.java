package io.waybill.cli;

import io.waybill.cli.CommandRun.Result;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the packaged jar in a folder, as a user does: a Java of its own for each run, so for what only that can show. */
final class Jar {

    private static final Path JAR = Path.of(System.getProperty("basedir"), "target", "waybill.jar");

    static final Path LAUNCHER = Path.of(System.getProperty("basedir"), "target", "waybill");
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

    private final Path folder;

    Jar(Path folder) {
        this.folder = folder;
    }

    Result run(String... args) {
        return run("", args);
    }

    Result run(String input, String[] args) {
        return java(input, List.of("-Xmx512m", "-jar", JAR.toString()), args);
    }

    /** Runs it with a list of the classes that it loads, written to a file. */
    Result loading(Path list, String... args) {
        return java("", List.of("-Xlog:class+load:file=" + list, "-jar", JAR.toString()), args);
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
        CommandRun.compile(folder, body);
    }
}
