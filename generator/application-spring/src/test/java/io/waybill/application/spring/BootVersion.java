package io.waybill.application.spring;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** A version of Spring Boot, with the classes of a program that is compiled against it. */
enum BootVersion {
    BOOT_3_5("boot-3.5"),
    BOOT_4_1("boot-4.1");

    private final List<Path> jars;
    private final Path classes;
    private final Path starter;
    private final ClassLoader libraries;

    BootVersion(String name) {
        try {
            jars = Arrays.stream(Files.readString(Path.of("programs", name, "target", "classpath"))
                            .strip()
                            .split(":"))
                    .map(Path::of)
                    .toList();
            classes = Files.createDirectories(Path.of("target", "programs", name));
            starter = Files.createDirectories(Path.of("target", "programs", name + "-start"));
            compile("Shop", classes);
            compile("Start", starter);
            libraries = new URLClassLoader(
                    jars.stream().map(BootVersion::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compile(String source, Path output) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-parameters", "-proc:none"));
        arguments.addAll(List.of(
                "-d",
                output.toString(),
                "-cp",
                String.join(":", jars.stream().map(Path::toString).toList())));
        arguments.add("src/test/resources/program/" + source + ".java");
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the program does not compile");
        }
    }

    /** The class path of the program, its own folders first. */
    List<Path> classPath(Path configuration) {
        List<Path> classPath = new ArrayList<>(List.of(configuration));
        classPath.add(classes);
        classPath.addAll(jars);
        return classPath;
    }

    /** Finds the classes of a program with this configuration; those of libraries are shared. */
    URLClassLoader loader(Path configuration) {
        return new URLClassLoader(new URL[] {url(configuration), url(classes), url(starter)}, libraries);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
