package io.waybill.maven;

import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as a zip, whose bytes depend on nothing but the files in it. */
final class FolderZip {

    /** The earliest that the format has. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FolderZip() {}

    /** Writes all files of a folder but hidden ones, in the order of their paths. */
    static void write(Path folder, Path zip) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Path file : files) {
                    ZipEntry entry =
                            new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                    entry.setTimeLocal(TIME);
                    out.putNextEntry(entry);
                    Files.copy(file, out);
                }
            }
        } catch (IOException e) {
            throw new UserException("Cannot write " + zip + ": " + e.getMessage(), e);
        }
    }
}
