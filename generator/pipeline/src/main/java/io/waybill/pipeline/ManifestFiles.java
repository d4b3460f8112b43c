package io.waybill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The YAML and JSON files that a path stands for. */
final class ManifestFiles {

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private ManifestFiles() {}

    /**
     * The file itself, or all YAML and JSON files of a folder and those below it, sorted.
     *
     * @param unreadable is told when there is no such path, or nothing in it
     */
    static List<Path> in(Path path, Consumer<String> unreadable) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> paths = Files.walk(path)) {
            List<Path> files = paths.filter(ManifestFiles::isManifest).sorted().toList();
            if (files.isEmpty()) {
                unreadable.accept("The folder " + path + " holds no .yaml, .yml or .json file");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            unreadable.accept("The folder " + path + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isManifest(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith) && !Files.isDirectory(path);
    }
}
