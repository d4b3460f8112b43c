package io.waybill.application.program;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class path of a program, read as files: no class of it is ever loaded. What comes first is found first, as by a
 * class loader. Not for several threads.
 */
public final class Program implements Closeable {

    private final List<Entry> entries;
    private final List<FileSystem> opened;
    private @Nullable List<String> ownClasses;

    /**
     * A folder or jar of the class path.
     *
     * @param name what messages call it, such as {@code shop.jar!/BOOT-INF/classes}
     * @param root the folder of its packages
     * @param isOwn whether it holds the program's own classes, and not a library's
     */
    record Entry(String name, Path root, boolean isOwn) {}

    /**
     * A file on the class path.
     *
     * @param name what messages call it, such as {@code application.yaml in target/classes}
     * @param path where its bytes are
     */
    public record Resource(String name, Path path) {

        /** Its bytes. */
        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Program(List<Entry> entries, List<FileSystem> opened) {
        this.entries = List.copyOf(entries);
        this.opened = List.copyOf(opened);
    }

    /** The first file of this name, such as {@code application.yaml}. */
    public Optional<Resource> resource(String name) {
        return found(name).findFirst();
    }

    /** All files of this name, in the order of the class path. */
    public List<Resource> resources(String name) {
        return found(name).toList();
    }

    /** The files directly in a folder whose names begin so, in the order of the class path. */
    public List<Resource> resourcesIn(String folder, String beginning) {
        List<Resource> found = new ArrayList<>();
        for (Entry entry : entries) {
            Path path = entry.root().resolve(folder);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
                            .sorted()
                            .forEach(file -> found.add(new Resource(file.getFileName() + " in " + entry.name(), file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    private Stream<Resource> found(String name) {
        return entries.stream().flatMap(entry -> {
            Path path = entry.root().resolve(name);
            return Files.isRegularFile(path)
                    ? Stream.of(new Resource(name + " in " + entry.name(), path))
                    : Stream.empty();
        });
    }

    /** Whether a class is on the class path, by its full name. */
    public boolean hasClass(String className) {
        return resource(className.replace('.', '/') + ".class").isPresent();
    }

    /**
     * Whether the program's own classes mention a text: the name of a class or method that they use, or a literal. It is
     * looked for in the bytes of the class files.
     */
    public boolean mentions(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return ownClasses().stream().anyMatch(classFile -> classFile.contains(bytes));
    }

    /** The bytes of the program's own classes, each as a character; read when they are first asked for. */
    private List<String> ownClasses() {
        if (ownClasses == null) {
            List<String> read = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry.isOwn()) {
                    try (Stream<Path> files = Files.walk(entry.root())) {
                        for (Path file : (Iterable<Path>) files::iterator) {
                            if (file.toString().endsWith(".class")) {
                                read.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                            }
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            ownClasses = read;
        }
        return ownClasses;
    }

    /** Closes its jars. */
    @Override
    public void close() {
        for (FileSystem jar : opened) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
