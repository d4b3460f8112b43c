package io.waybill.pipeline.output;

import io.waybill.pipeline.run.CleanShutdown;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A folder that files are written to: all of them or none, nothing outside it, and nothing that is unchanged.
 *
 * <p>Each file is first written beside its place and then moved there. A process that is ended meanwhile removes first
 * what it has written beside.
 */
public final class OutputFolder {

    private final Path root;

    /** A folder, which need not exist yet. */
    public OutputFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Writes files.
     *
     * @param files contents by path, with {@code /}
     * @return the paths of those that were new or different
     * @throws UserException when one cannot be written; then none is
     */
    public SortedSet<String> write(Map<String, String> files) {
        return CleanShutdown.of(() -> writeAll(files));
    }

    /**
     * The files that are new or different from what is there; writes none.
     *
     * @param files contents by path, with {@code /}
     * @throws UserException when what is there cannot be read
     */
    SortedSet<String> changed(Map<String, String> files) {
        SortedSet<String> changed = new TreeSet<>();
        files.forEach((path, text) -> {
            try {
                if (!holds(inside(path), text.getBytes(StandardCharsets.UTF_8))) {
                    changed.add(path);
                }
            } catch (IOException e) {
                throw new UserException("A file of " + root + " cannot be read: " + reason(e), e);
            }
        });
        return changed;
    }

    private SortedSet<String> writeAll(Map<String, String> files) {
        Map<Path, Path> moves = new LinkedHashMap<>();
        Set<Path> folders = new HashSet<>();
        SortedSet<String> changed = new TreeSet<>();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path place = inside(file.getKey());
                folders.add(parent(place));
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                refuseInterrupted();
                if (!holds(place, content)) {
                    changed.add(file.getKey());
                    Files.createDirectories(parent(place));
                    refuseLinksOutside(place);
                    Path sibling = Replacement.beside(place);
                    moves.put(sibling, place);
                    Files.write(sibling, content, StandardOpenOption.CREATE_NEW);
                }
            }
            moves.values().forEach(OutputFolder::refuseFolder);
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Replacement.move(move.getKey(), move.getValue());
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw new UserException("Nothing could be written to " + root + ": " + reason(e), e);
        } finally {
            moves.keySet().forEach(OutputFolder::discard);
        }
        folders.stream().filter(Files::isDirectory).forEach(Replacement::removeAbandoned);
        return changed;
    }

    /**
     * Removes files, and folders that are empty without them.
     *
     * @param paths with {@code /}
     * @throws UserException when one cannot be removed
     */
    public void delete(Collection<String> paths) {
        try {
            for (String path : paths) {
                Path place = inside(path);
                refuseLinksOutside(place);
                Files.deleteIfExists(place);
                Path folder = parent(place);
                while (!folder.equals(root) && Files.isDirectory(folder) && isEmpty(folder)) {
                    Files.delete(folder);
                    folder = parent(folder);
                }
            }
        } catch (IOException e) {
            throw new UserException("A file of " + root + " cannot be removed: " + reason(e), e);
        }
    }

    private void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    private UserException interrupted() {
        return new UserException("Interrupted; nothing was written to " + root);
    }

    private Path inside(String path) {
        Path place = root.resolve(path).normalize();
        if (!place.startsWith(root) || place.equals(root)) {
            throw new UserException("The file " + path + " would lie outside " + root);
        }
        return place;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static boolean holds(Path place, byte[] content) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Files.size(place) == content.length
                && Arrays.equals(Files.readAllBytes(place), content);
    }

    private void refuseLinksOutside(Path place) throws IOException {
        if (Files.exists(parent(place)) && !parent(place).toRealPath().startsWith(root.toRealPath())) {
            throw new UserException("The file " + place + " would lie outside " + root + ", since a folder is a link");
        }
    }

    private static void refuseFolder(Path place) {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new UserException("The file " + place + " cannot be written: a folder is in its place");
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is a file, not a folder";
        }
        if (e instanceof AccessDeniedException) {
            return "access to " + e.getMessage() + " is denied";
        }
        return e instanceof NoSuchFileException ? e.getMessage() + " does not exist" : String.valueOf(e.getMessage());
    }
}
