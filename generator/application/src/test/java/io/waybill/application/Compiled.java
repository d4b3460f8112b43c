package io.waybill.application;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Classes that a test compiles, and jars of them. */
public final class Compiled {

    private final Path folder;
    private Path path;

    private Compiled(Path folder) {
        this.folder = folder;
        this.path = folder.resolve("classes");
    }

    /** Nothing yet. */
    public static Compiled in(Path folder) {
        return new Compiled(folder);
    }

    /** Compiles a source for Java 17, beside what is there. */
    public Compiled source(String name, String text) throws IOException {
        Path file = folder.resolve("source").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        List<String> files;
        try (Stream<Path> all = Files.walk(folder.resolve("source"))) {
            files = all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
        String classes = folder.resolve("classes").toString();
        Stream<String> arguments = Stream.concat(Stream.of("--release", "17", "-d", classes), files.stream());
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(name + " does not compile");
        }
        return this;
    }

    /** Packs the classes into a jar, which the program then is. */
    public Compiled jar(String name, String manifest) throws IOException {
        path = folder.resolve(name);
        Manifest main = new Manifest(new java.io.ByteArrayInputStream(
                ("Manifest-Version: 1.0\n" + manifest).getBytes(StandardCharsets.UTF_8)));
        Path classes = folder.resolve("classes");
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out, main);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                jar.write(Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** Where the program is. */
    public Path path() {
        return path;
    }
}
