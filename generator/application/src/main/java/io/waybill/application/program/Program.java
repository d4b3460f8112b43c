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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The class path of a program, read as files: no class of it is ever loaded. What comes first is found first, as by a
 * class loader.
 */
public final class Program implements Closeable {

    private final List<Entry> entries;
    private final List<FileSystem> opened;
    private final ConcurrentHashMap<String, Boolean> mentions = new ConcurrentHashMap<>();

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
        return mentions.computeIfAbsent(text, this::search);
    }

    private boolean search(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (Path file : ownClasses()) {
            try {
                if (contains(Files.readAllBytes(file), wanted)) {
                    return true;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private List<Path> ownClasses() {
        List<Path> classes = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.isOwn()) {
                try (Stream<Path> files = Files.walk(entry.root())) {
                    files.filter(file -> file.toString().endsWith(".class")).forEach(classes::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return classes;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int start = 0; start <= bytes.length - wanted.length; start++) {
            int matched = 0;
            while (matched < wanted.length && bytes[start + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
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
