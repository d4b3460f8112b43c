package io.waybill.application.spring;

import io.waybill.application.program.Given;
import io.waybill.application.program.Launch;
import io.waybill.application.program.ProgramInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A program by its configuration, and the container that it runs in. */
final class ProgramCase {

    private final String name;
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final SortedMap<String, String> variables = new TreeMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final SortedMap<String, String> mounted = new TreeMap<>();
    private final List<String> arguments = new ArrayList<>();

    private ProgramCase(String name) {
        this.name = name;
        variables.put("KUBERNETES_SERVICE_HOST", "10.96.0.1");
        variables.put("KUBERNETES_SERVICE_PORT", "443");
    }

    static ProgramCase named(String name) {
        return new ProgramCase(name);
    }

    /** A file on its class path. */
    ProgramCase resource(String file, String... lines) {
        resources.put(file, String.join("\n", lines) + "\n");
        return this;
    }

    ProgramCase yaml(String... lines) {
        return resource("application.yaml", lines);
    }

    ProgramCase properties(String... lines) {
        return resource("application.properties", lines);
    }

    ProgramCase variable(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    ProgramCase systemProperty(String property, String value) {
        properties.put(property, value);
        return this;
    }

    ProgramCase argument(String argument) {
        arguments.add(argument);
        return this;
    }

    /** A file of a volume; {@code @MOUNT@} in other texts is the folder that it is in. */
    ProgramCase mounted(String file, String... lines) {
        mounted.put(file, String.join("\n", lines) + "\n");
        return this;
    }

    /** Writes the files of the program to {@code classes} and those of the volume to {@code mount}, below a folder. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            write(folder.resolve("classes").resolve(resource.getKey()), placed(resource.getValue(), folder));
        }
        for (Map.Entry<String, String> file : mounted.entrySet()) {
            write(mount(folder).resolve(file.getKey()), file.getValue());
        }
        Files.createDirectories(folder.resolve("classes"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path mount(Path folder) {
        return folder.resolve("mount").toAbsolutePath();
    }

    private static String placed(String text, Path folder) {
        return text.replace("@MOUNT@", mount(folder).toString());
    }

    Map<String, String> variables(Path folder) {
        Map<String, String> placed = new TreeMap<>();
        variables.forEach((variable, value) -> placed.put(variable, placed(value, folder)));
        return placed;
    }

    Map<String, String> systemProperties() {
        return properties;
    }

    List<String> arguments() {
        return arguments;
    }

    /** What Waybill gets in place of a container. */
    ProgramInput input(Path folder) {
        SortedMap<String, Given> given = new TreeMap<>();
        variables(folder).forEach((variable, value) -> given.put(variable, Given.of(value, "the manifest")));
        SortedMap<String, Given> files = new TreeMap<>();
        mounted.forEach((file, text) ->
                files.put(mount(folder).resolve(file).toString(), Given.of(text, "ConfigMap settings, key " + file)));
        return new ProgramInput(
                given, files, List.of(), properties, arguments, Optional.empty(), Optional.empty(), Launch.UNKNOWN);
    }

    @Override
    public String toString() {
        return name;
    }
}
