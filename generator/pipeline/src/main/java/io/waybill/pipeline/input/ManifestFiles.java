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

/** The YAML and JSON files that a path stands for. */
public final class ManifestFiles {

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private ManifestFiles() {}

    /**
     * All YAML and JSON files of a folder and those below it, sorted; hidden folders and {@code node_modules} are left
     * out, and links to folders are not followed.
     *
     * @param problems gets a folder that cannot be read, or that contains nothing, and pipes and devices that are left
     *     out
     */
    static List<Path> in(Path folder, Problems problems) {
        List<Path> files = inMaybeEmpty(folder, problems);
        if (files.isEmpty()) {
            problems.unreadable(isEmpty(folder));
        }
        return files;
    }

    /** What is said of a folder that contains nothing. */
    public static String isEmpty(Path folder) {
        return "The folder " + folder + " contains no .yaml, .yml or .json file";
    }

    /** As {@link #in}, of a folder that may contain nothing. */
    public static List<Path> inMaybeEmpty(Path folder, Problems problems) {
        try {
            List<Path> files = new ArrayList<>();
            collect(folder, files, problems);
            Collections.sort(files);
            return files;
        } catch (IOException | UncheckedIOException e) {
            problems.unreadable("The folder " + folder + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static void collect(Path folder, List<Path> files, Problems problems) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && isIgnored(String.valueOf(directory.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isManifest(String.valueOf(file.getFileName()))) {
                    if (attributes.isRegularFile() || Files.isRegularFile(file) || Files.notExists(file)) {
                        files.add(file);
                    } else if (!Files.isDirectory(file)) {
                        problems.note("skipped " + file + ": it is not a regular file");
                    }
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
        for (String suffix : SUFFIXES) {
            if (file.regionMatches(true, file.length() - suffix.length(), suffix, 0, suffix.length())) {
                return true;
            }
        }
        return false;
    }
}
