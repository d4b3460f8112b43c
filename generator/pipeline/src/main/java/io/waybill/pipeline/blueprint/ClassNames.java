package io.waybill.pipeline.blueprint;

import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The names of the classes in folders and jars. */
final class ClassNames {

    private static final String SUFFIX = ".class";

    private ClassNames() {}

    /**
     * The qualified names, sorted.
     *
     * @throws UserException when an entry does not exist or cannot be read
     */
    static SortedSet<String> in(Collection<Path> entries) {
        SortedSet<String> names = new TreeSet<>();
        for (Path entry : entries) {
            if (!Files.exists(entry)) {
                throw new UserException("The class path entry " + entry + " does not exist");
            }
            try {
                if (Files.isDirectory(entry)) {
                    folder(entry, names);
                } else {
                    jar(entry, names);
                }
            } catch (IOException e) {
                throw new UserException("The class path entry " + entry + " cannot be read: " + e.getMessage(), e);
            }
        }
        return names;
    }

    private static void folder(Path folder, SortedSet<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(path -> add(path, names));
        }
    }

    private static void jar(Path jar, SortedSet<String> names) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().forEach(entry -> add(entry.getName(), names));
        }
    }

    private static void add(String path, SortedSet<String> names) {
        if (path.endsWith(SUFFIX) && !path.startsWith("META-INF/") && !path.endsWith("-info.class")) {
            names.add(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'));
        }
    }
}
