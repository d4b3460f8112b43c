package io.waybill.pipeline.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The YAML and JSON files in a jar, or in a folder of the class path, that may hold what is looked for. */
final class Archive {

    /** Of a file that is larger, servers could not take the definition. */
    private static final int LARGEST = 16 << 20;

    private Archive() {}

    /**
     * Hands on each file that has a word, sorted by its path.
     *
     * @param root a jar or a folder
     * @param under the path of a file or folder in it; empty for all
     * @param mark the word
     * @param file gets the file, named as in {@code kafka.jar!/crds/kafka.yaml}
     * @param problems gets what cannot be read
     */
    static void each(Path root, String under, String mark, Consumer<InputSource> file, Problems problems) {
        if (Files.isDirectory(root)) {
            if (Files.exists(root.resolve(under))) {
                in(root + "/", root, under, mark, file, problems);
            }
            return;
        }
        if (!Files.isRegularFile(root)) {
            problems.unreadable(root + " does not exist");
            return;
        }
        try (FileSystem zip = FileSystems.newFileSystem(root, Map.of())) {
            Path top = zip.getRootDirectories().iterator().next();
            if (Files.exists(top.resolve(under))) {
                in(root + "!/", top, under, mark, file, problems);
            }
        } catch (IOException | ProviderNotFoundException | FileSystemNotFoundException e) {
            problems.unreadable(root + " cannot be read as a jar: " + e.getMessage());
        }
    }

    private static List<Path> files(Path start, Problems problems) {
        return Files.isDirectory(start) ? ManifestFiles.inMaybeEmpty(start, problems) : List.of(start);
    }

    private static void in(
            String prefix, Path top, String under, String mark, Consumer<InputSource> file, Problems problems) {
        Path start = top.resolve(under).normalize();
        if (!start.startsWith(top)) {
            problems.unreadable("The path " + under + " leads out of " + prefix);
            return;
        }
        for (Path path : files(start, problems)) {
            String name =
                    prefix.replace('\\', '/') + top.relativize(path).toString().replace('\\', '/');
            try {
                if (Files.size(path) > LARGEST) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(path);
                if (new String(bytes, StandardCharsets.UTF_8).contains(mark)) {
                    file.accept(InputSource.inArchive(bytes, name));
                }
            } catch (IOException e) {
                problems.unreadable(name + " cannot be read: " + e.getMessage());
            }
        }
    }
}
