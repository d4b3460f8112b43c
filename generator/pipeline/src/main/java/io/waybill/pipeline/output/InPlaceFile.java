package io.waybill.pipeline.output;

import io.waybill.pipeline.run.CleanShutdown;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;

/** Rewrites a file as a whole or not at all; its permissions stay, and a link still leads to it. */
public final class InPlaceFile {

    private InPlaceFile() {}

    public static void write(Path file, String text) {
        CleanShutdown.of(() -> replace(file, text));
    }

    private static Path replace(Path file, String text) {
        try {
            Path place = file.toRealPath();
            refuseReadOnly(place);
            Path sibling = Replacement.beside(place);
            try {
                Files.writeString(sibling, text, StandardCharsets.UTF_8);
                copyPermissions(place, sibling);
                Replacement.move(sibling, place);
            } finally {
                Files.deleteIfExists(sibling);
                Path folder = sibling.getParent();
                if (folder != null) {
                    Replacement.removeAbandoned(folder);
                }
            }
            return place;
        } catch (AccessDeniedException e) {
            throw new UserException("The file " + file + " cannot be written: no file can be made beside it", e);
        } catch (IOException e) {
            throw new UserException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** A file that may be replaced, since its folder may be written, is still not meant to be. */
    private static void refuseReadOnly(Path place) {
        if (!Files.isWritable(place)) {
            throw new UserException("The file " + place + " cannot be written: it is read-only");
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (posix != null) {
            Files.setPosixFilePermissions(to, posix.readAttributes().permissions());
        }
    }
}
