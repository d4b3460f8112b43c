package io.waybill.pipeline.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The YAML and JSON files that a path stands for. */
public final class ManifestFiles {

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private ManifestFiles() {}

    /**
     * The file itself, or all YAML and JSON files of a folder and those below it, sorted; hidden folders and
     * {@code node_modules} are left out, and links are not followed.
     *
     * @param unreadable is told when there is no such path, or nothing in it
     */
    public static List<Path> in(Path path, Consumer<String> unreadable) {
        return in(path, unreadable, unreadable);
    }

    /**
     * As {@link #in(Path, Consumer)}.
     *
     * @param unreadable is told when a folder cannot be read
     * @param empty is told when a folder holds nothing
     */
    public static List<Path> in(Path path, Consumer<String> unreadable, Consumer<String> empty) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try {
            List<Path> files = new ArrayList<>();
            collect(path, files);
            Collections.sort(files);
            if (files.isEmpty()) {
                empty.accept("The folder " + path + " holds no .yaml, .yml or .json file");
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
                return !directory.equals(folder) && isIgnored(String.valueOf(directory.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean isFile = attributes.isRegularFile() || !Files.isDirectory(file);
                if (isFile && isManifest(String.valueOf(file.getFileName()))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether the file of this path below a folder, with {@code /}, is one of those that the folder stands for. */
    public static boolean isManifestBelow(String path) {
        int name = path.lastIndexOf('/') + 1;
        return isManifest(path.substring(name))
                && Arrays.stream(path.substring(0, name).split("/", -1))
                        .noneMatch(folder -> !folder.isEmpty() && isIgnored(folder));
    }

    private static boolean isIgnored(String folder) {
        return folder.startsWith(".") || folder.equals("node_modules");
    }

    private static boolean isManifest(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
