package io.waybill.application.program;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class path of a program, read as files: no class of it is ever loaded. What comes first is found first, as by a
 * class loader. Not for several threads.
 */
public final class Program implements Closeable {

    /** How large a file may be that is read, in bytes. */
    private static final int MOST = 32 * 1024 * 1024;

    /** What a blueprint is written with, which may be beside the program, and says nothing of what that does. */
    private static final String BLUEPRINT = "io/waybill/dsl/";

    private final List<Entry> entries;
    private final List<FileSystem> opened;
    private final Optional<Jar> jar;
    private @Nullable Map<String, String> ownClasses;

    /**
     * The jar that a program is.
     *
     * @param name its file name
     * @param mainClass what its manifest names as the main class; empty where it names none
     * @param hasClassPath whether its manifest has a {@code Class-Path}
     */
    public record Jar(String name, Optional<String> mainClass, boolean hasClassPath) {}

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
            return bytes(path);
        }

        /** The bytes of a file; one that claims to be larger than all that programs configure is not read. */
        static byte[] bytes(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MOST + 1);
                if (bytes.length > MOST) {
                    throw new IOException(file + " is larger than " + MOST / 1024 / 1024 + " MiB");
                }
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Program(List<Entry> entries, List<FileSystem> opened, Optional<Jar> jar) {
        this.jar = jar;
        this.entries = List.copyOf(entries);
        this.opened = List.copyOf(opened);
    }

    /** The jar that this was read from; empty where it was a folder. */
    public Optional<Jar> jar() {
        return jar;
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

    /** The bytes of a class, by its full name. */
    public Optional<byte[]> classFile(String className) {
        return resource(className.replace('.', '/') + ".class").map(Resource::bytes);
    }

    /**
     * Whether the program's own classes mention a text: the name of a class or method that they use, or a literal. It is
     * looked for in the bytes of the class files.
     */
    public boolean mentions(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return ownClasses().values().stream().anyMatch(classFile -> classFile.contains(bytes));
    }

    /** The bytes of the program's own classes, in the order of their names. */
    public Stream<byte[]> ownClassFiles() {
        return ownClasses().values().stream().map(bytes -> bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The full names of the program's own classes, sorted. */
    public Set<String> ownClassNames() {
        return ownClasses().keySet();
    }

    /** The bytes of the program's own classes by their names, each as a character; read when they are first asked for. */
    private Map<String, String> ownClasses() {
        if (ownClasses == null) {
            Map<String, String> read = new TreeMap<>();
            for (Entry entry : entries) {
                if (entry.isOwn()) {
                    try (Stream<Path> files = Files.walk(entry.root())) {
                        for (Path file : (Iterable<Path>) files::iterator) {
                            if (file.toString().endsWith(".class")) {
                                String bytes = new String(Resource.bytes(file), StandardCharsets.ISO_8859_1);
                                if (!bytes.contains(BLUEPRINT)) {
                                    read.putIfAbsent(className(entry.root().relativize(file)), bytes);
                                }
                            }
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            ownClasses = Collections.unmodifiableMap(read);
        }
        return ownClasses;
    }

    private static String className(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }

    /** The version of the newest of its own class files, such as 61 for Java 17; 0 where it has none. */
    public int classFileVersion() {
        return ownClasses().entrySet().stream()
                .filter(one ->
                        !one.getKey().startsWith("META-INF.") && !one.getKey().equals("module-info"))
                .map(Map.Entry::getValue)
                .filter(bytes -> bytes.length() > 8)
                .mapToInt(bytes -> (bytes.charAt(6) << 8) | bytes.charAt(7))
                .max()
                .orElse(0);
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
