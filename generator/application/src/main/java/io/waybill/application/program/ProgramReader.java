package io.waybill.application.program;

import io.waybill.application.program.Program.Entry;
import io.waybill.application.program.Program.Jar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class path of a program in what its build made: a Spring Boot jar or its extracted layers, the folder
 * {@code quarkus-app}, a plain jar with a {@code Class-Path}, a folder of classes, or a class path.
 */
public final class ProgramReader {

    private static final String BOOT_CLASSES = "BOOT-INF/classes";
    private static final String BOOT_LIBRARIES = "BOOT-INF/lib";

    private final List<Entry> entries = new ArrayList<>();
    private final List<FileSystem> opened = new ArrayList<>();

    private Optional<Jar> jar = Optional.empty();

    private ProgramReader() {}

    /**
     * Reads a program.
     *
     * @param path a jar or a folder
     * @throws IOException when it is neither, or cannot be read; the message says which and why
     */
    public static Program read(Path path) throws IOException {
        return readAll(List.of(path));
    }

    /**
     * Reads a program by its class path.
     *
     * @param classPath the program's own folder or jar first, then its libraries; those that do not exist are left out, and
     *     further folders are modules of the same build
     * @throws IOException when one of them cannot be read, or none of them exists
     */
    public static Program readAll(List<Path> classPath) throws IOException {
        ProgramReader reader = new ProgramReader();
        try {
            for (Path path : classPath) {
                if (Files.exists(path)) {
                    reader.add(path, reader.entries.isEmpty() || Files.isDirectory(path));
                }
            }
            if (reader.entries.isEmpty()) {
                throw new IOException("there is no " + classPath.get(0));
            }
            return new Program(reader.entries, reader.opened, reader.jar);
        } catch (IOException | RuntimeException e) {
            new Program(List.of(), reader.opened, Optional.empty()).close();
            throw e;
        }
    }

    private void add(Path path, boolean isOwn) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            Path quarkus = path.resolve("quarkus-run.jar");
            if (Files.isRegularFile(quarkus)) {
                addJarsIn(path.resolve("app"), name + "/app", true);
                addJarsIn(path.resolve("quarkus"), name + "/quarkus", false);
                addJarsIn(path.resolve("lib/boot"), name + "/lib/boot", false);
                addJarsIn(path.resolve("lib/main"), name + "/lib/main", false);
            } else {
                addRoot(path, name, isOwn);
            }
        } else {
            addJar(path, name, isOwn);
        }
    }

    private void addJar(Path path, String name, boolean isOwn) throws IOException {
        Path root = open(path);
        addRoot(root, name, isOwn);
        if (isOwn) {
            Attributes attributes = manifest(root);
            String classPath = attributes.getValue(Attributes.Name.CLASS_PATH);
            jar = Optional.of(new Jar(
                    name, Optional.ofNullable(attributes.getValue(Attributes.Name.MAIN_CLASS)), classPath != null));
            addManifestClassPath(classPath, path);
        }
    }

    /** A root of packages, or the extracted or packed form of a Spring Boot program. */
    private void addRoot(Path root, String name, boolean isOwn) throws IOException {
        Path classes = root.resolve(BOOT_CLASSES);
        if (Files.isDirectory(classes)) {
            entries.add(new Entry(name + "!/" + BOOT_CLASSES, classes, isOwn));
            addJarsIn(root.resolve(BOOT_LIBRARIES), name + "!/" + BOOT_LIBRARIES, false);
            entries.add(new Entry(name, root, false)); // What starts it.
        } else {
            entries.add(new Entry(name, root, isOwn));
        }
    }

    private void addJarsIn(Path folder, String name, boolean isOwn) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        for (Path jar : jars) {
            entries.add(new Entry(name + "/" + jar.getFileName(), open(jar), isOwn));
        }
    }

    private static Attributes manifest(Path root) throws IOException {
        Path file = root.resolve("META-INF/MANIFEST.MF");
        if (!Files.isRegularFile(file)) {
            return new Attributes();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private void addManifestClassPath(@Nullable String classPath, Path jar) throws IOException {
        for (String part : classPath == null ? new String[0] : classPath.strip().split("\\s+", -1)) {
            Optional<Path> library = beside(jar, part);
            if (library.filter(Files::isRegularFile).isPresent()) {
                entries.add(new Entry(part, open(library.get()), false));
            }
        }
    }

    /** What an entry of a {@code Class-Path} means, which is a URL that may be relative; empty where it is no file. */
    private static Optional<Path> beside(Path jar, String part) {
        try {
            return Optional.of(Path.of(jar.toAbsolutePath().toUri().resolve(part)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private Path open(Path jar) throws IOException {
        try {
            FileSystem files = FileSystems.newFileSystem(jar);
            opened.add(files);
            return files.getPath("/");
        } catch (ProviderNotFoundException e) {
            throw new IOException(jar.getFileName() + " is not a jar or a folder", e);
        } catch (IOException | RuntimeException | ZipError e) {
            throw new IOException(jar.getFileName() + " is not a readable jar: " + e.getMessage(), e);
        }
    }
}
