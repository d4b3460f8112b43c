package io.waybill.render;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads the documents of YAML and JSON files, one at a time.
 *
 * <p>No tag makes anything but a value, and there are limits on size, depth and aliases; what is wrong with a document is reported with it, and the next
 * document is read all the same.
 */
public final class ManifestReader {

    /** Whether plain documents are read by the quicker reader; {@code -Dwaybill.yaml=general} turns it off. */
    private static final boolean QUICK = !"general".equals(System.getProperty("waybill.yaml"));

    private ManifestReader() {}

    /**
     * Reads a file as kubectl does: JSON while it is JSON, then YAML.
     *
     * @param source what to call the file in origins
     * @throws UnreadableException when it cannot be read at all
     */
    public static void read(Path file, String source, Consumer<Document> documents) throws UnreadableException {
        try (InputStream in = open(file)) {
            read(in, source, documents);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(source + " does not exist");
        } catch (IOException e) {
            if (Files.isDirectory(file)) {
                throw new UnreadableException(source + " is a folder, not a file");
            }
            if (e instanceof AccessDeniedException) {
                throw new UnreadableException(source + " cannot be read: access is denied");
            }
            throw e instanceof UnreadableException known ? known : SourceText.unreadable(source, e);
        }
    }

    /** Opens a file by the way that costs least, and where that fails by the one that says why. */
    private static InputStream open(Path file) throws IOException {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            try {
                return new FileInputStream(file.toFile());
            } catch (FileNotFoundException e) {
                return Files.newInputStream(file);
            }
        }
        return Files.newInputStream(file);
    }

    /**
     * Reads a stream: JSON while it is JSON, then YAML. Where neither can be read, a source that is named {@code .json} is
     * said to be broken JSON.
     *
     * @param source what to call the stream in origins
     * @throws UnreadableException when it cannot be read at all
     */
    public static void read(InputStream in, String source, Consumer<Document> documents) throws UnreadableException {
        read(in, source, QUICK, documents);
    }

    static void read(InputStream in, String source, boolean quick, Consumer<Document> documents)
            throws UnreadableException {
        new DocumentStream(source, SourceText.read(in, source), quick, documents).read();
    }
}
