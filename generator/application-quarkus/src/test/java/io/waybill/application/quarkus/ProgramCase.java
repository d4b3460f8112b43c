package io.waybill.application.quarkus;

import io.waybill.application.program.Given;
import io.waybill.application.program.Launch;
import io.waybill.application.program.ProgramInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A program by how it was built, and the container that it runs in. */
final class ProgramCase {

    private static final Path PROGRAMS = Path.of("programs", "quarkus-3.33", "target");

    private final String name;
    private final String build;
    private final SortedMap<String, String> variables = new TreeMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> folder = new TreeMap<>();

    private ProgramCase(String name, String build) {
        this.name = name;
        this.build = build;
    }

    static ProgramCase named(String name, String build) {
        return new ProgramCase(name, build);
    }

    static ProgramCase plain(String name) {
        return named(name, "plain");
    }

    ProgramCase variable(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    ProgramCase option(String property, String value) {
        options.put(property, value);
        return this;
    }

    /** A file of a volume in {@code config}, in the folder that the program starts in. */
    ProgramCase mounted(String file, String... lines) {
        folder.put(file, String.join("\n", lines) + "\n");
        return this;
    }

    Path application() {
        return PROGRAMS.resolve(build).toAbsolutePath();
    }

    Map<String, String> variables() {
        return variables;
    }

    Map<String, String> options() {
        return options;
    }

    void write(Path started) throws IOException {
        for (Map.Entry<String, String> file : folder.entrySet()) {
            Path path = started.resolve("config").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** What Waybill gets in place of a container. */
    ProgramInput input(Path started) {
        SortedMap<String, Given> given = new TreeMap<>();
        variables.forEach((variable, value) -> given.put(variable, Given.of(value, "the manifest")));
        SortedMap<String, Given> files = new TreeMap<>();
        folder.forEach((file, text) -> files.put(
                started.resolve("config").resolve(file).toString(), Given.of(text, "ConfigMap settings, key " + file)));
        return new ProgramInput(
                given,
                files,
                List.of(),
                options,
                List.of(),
                Optional.of(started.toString()),
                Optional.empty(),
                Launch.UNKNOWN);
    }

    @Override
    public String toString() {
        return name;
    }
}
