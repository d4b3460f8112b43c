package io.waybill.pipeline.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Paths as code review shows them: from the folder that the run was started in, which is usually the repository. */
final class ReportedPath {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int DEEP = 12;

    private ReportedPath() {}

    /**
     * The path from the working folder to a file; absolute where it lies elsewhere. A Java source that is known by its name
     * only is looked for in src/main/java.
     */
    static String of(String file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = Path.of(file.indexOf('\0') < 0 ? file : "unknown");
        if (path.isAbsolute() && path.startsWith(here)) {
            return slashes(here.relativize(path));
        }
        boolean isNameOnly = file.endsWith(".java") && path.getNameCount() == 1 && !Files.exists(path);
        return isNameOnly ? source(path) : slashes(path);
    }

    private static String source(Path name) {
        if (!Files.isDirectory(SOURCES)) {
            return slashes(name);
        }
        try (Stream<Path> files = Files.find(SOURCES, DEEP, (path, attributes) -> path.endsWith(name))) {
            List<Path> found = files.limit(2).toList();
            return slashes(found.size() == 1 ? found.get(0) : name);
        } catch (IOException | UncheckedIOException e) {
            return slashes(name);
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
