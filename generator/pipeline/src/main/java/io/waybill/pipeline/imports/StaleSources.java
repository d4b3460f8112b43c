package io.waybill.pipeline.imports;

import io.waybill.codegen.SourceOfTypes;
import io.waybill.pipeline.run.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sources that an earlier import made of definitions which are there no more. */
public final class StaleSources {

    private static final String FIRST_LINE = "// " + SourceOfTypes.DEFINITIONS.comment();

    private StaleSources() {}

    /**
     * The stale ones, by their path in the folder.
     *
     * @param current what this import writes
     * @param everywhere whether all packages belong to this import; else only those it writes to
     */
    public static SortedSet<String> of(Path folder, Collection<String> current, boolean everywhere) {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        Set<String> packages = current.stream().map(StaleSources::parent).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !current.contains(path))
                    .filter(path -> everywhere || packages.contains(parent(path)))
                    .filter(path -> isGenerated(folder.resolve(path)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException e) {
            throw new UserException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean isGenerated(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return FIRST_LINE.equals(reader.readLine());
        } catch (MalformedInputException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
