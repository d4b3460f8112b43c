package io.waybill.pipeline.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that are written beside their places and moved there, so that none is ever half written. */
final class Replacement {

    private static final Pattern NAME = Pattern.compile("\\.waybill-(\\d+)-[0-9a-f-]{36}\\.tmp");

    private Replacement() {}

    /** Where to write what will be in a place; the name says which process writes. */
    static Path beside(Path place) {
        String name = ".waybill-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp";
        return place.resolveSibling(name);
    }

    /** Moves a file into its place, in one step where the file system can. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes from a folder what processes have left behind that were killed. */
    static void removeAbandoned(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".waybill-*.tmp")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && !isAlive(name.group(1))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // They are in nobody's way; the next run tries again.
        }
    }

    private static boolean isAlive(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid)).isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
