package io.waybill.pipeline.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The YAML and JSON files in a jar, or in a folder of the class path, that may hold definitions of custom resources. */
final class Archive {

    /** Of a file that is larger, servers could not take the definition. */
    private static final int LARGEST = 16 << 20;

    private static final String MARK = "CustomResourceDefinition";

    private Archive() {}

    /**
     * Hands on each file that speaks of definitions, sorted by its path.
     *
     * @param root a jar or a folder
     * @param under the path of a file or folder in it; empty for all
     * @param file gets the name, as {@code kafka.jar!/crds/kafka.yaml}, and what it holds
     * @param unreadable what to do with the reason why something could not be read
     */
    static void each(Path root, String under, BiConsumer<String, InputStream> file, Consumer<String> unreadable) {
        if (Files.isDirectory(root)) {
            if (Files.exists(root.resolve(under))) {
                in(root + "/", root, under, file, unreadable);
            }
            return;
        }
        if (!Files.isRegularFile(root)) {
            unreadable.accept(root + " does not exist");
            return;
        }
        try (FileSystem zip = FileSystems.newFileSystem(root, Map.of())) {
            Path top = zip.getRootDirectories().iterator().next();
            if (Files.exists(top.resolve(under))) {
                in(root + "!/", top, under, file, unreadable);
            }
        } catch (IOException | ProviderNotFoundException | FileSystemNotFoundException e) {
            unreadable.accept(root + " cannot be read as a jar: " + e.getMessage());
        }
    }

    private static void in(
            String prefix, Path top, String under, BiConsumer<String, InputStream> file, Consumer<String> unreadable) {
        Path start = top.resolve(under).normalize();
        if (!start.startsWith(top)) {
            unreadable.accept("The path " + under + " leads out of " + prefix);
            return;
        }
        for (Path path : ManifestFiles.in(start, nothing -> {})) {
            String name =
                    prefix.replace('\\', '/') + top.relativize(path).toString().replace('\\', '/');
            try {
                if (Files.size(path) > LARGEST) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(path);
                if (new String(bytes, StandardCharsets.UTF_8).contains(MARK)) {
                    file.accept(name, new ByteArrayInputStream(bytes));
                }
            } catch (IOException e) {
                unreadable.accept(name + " cannot be read: " + e.getMessage());
            }
        }
    }
}
