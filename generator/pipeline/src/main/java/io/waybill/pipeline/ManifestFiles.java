package io.waybill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The YAML and JSON files that a path stands for. */
final class ManifestFiles {

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private ManifestFiles() {}

    /**
     * The file itself, or all YAML and JSON files of a folder and those below it, sorted; hidden folders and
     * {@code node_modules} are left out, and links are not followed.
     *
     * @param unreadable is told when there is no such path, or nothing in it
     */
    static List<Path> in(Path path, Consumer<String> unreadable) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try {
            List<Path> files = new ArrayList<>();
            collect(path, files);
            Collections.sort(files);
            if (files.isEmpty()) {
                unreadable.accept("The folder " + path + " holds no .yaml, .yml or .json file");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            unreadable.accept("The folder " + path + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static void collect(Path folder, List<Path> files) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && isIgnored(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isManifest(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isIgnored(Path directory) {
        String name = String.valueOf(directory.getFileName());
        return name.startsWith(".") || name.equals("node_modules");
    }

    private static boolean isManifest(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith) && !Files.isDirectory(path);
    }
}
