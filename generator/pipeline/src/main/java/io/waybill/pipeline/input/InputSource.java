package io.waybill.pipeline.input;

import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One file or stream of an input. */
public final class InputSource {

    private final String name;
    private final String file;
    private final boolean inFolder;
    private final Optional<Path> path;
    private final Opening opening;

    private interface Opening {
        InputStream open() throws IOException;
    }

    private InputSource(String name, String file, boolean inFolder, Optional<Path> path, Opening opening) {
        this.name = name;
        this.file = file;
        this.inFolder = inFolder;
        this.path = path;
        this.opening = opening;
    }

    /** A file that was named by itself. */
    static InputSource file(Path path) {
        Path file = path.getFileName() == null ? path : path.getFileName();
        return new InputSource(
                withSlashes(path), withSlashes(file), false, Optional.of(path), () -> Files.newInputStream(path));
    }

    /** A file of a folder. */
    static InputSource inFolder(Path folder, Path path) {
        return new InputSource(
                withSlashes(path),
                withSlashes(folder.relativize(path)),
                true,
                Optional.of(path),
                () -> Files.newInputStream(path));
    }

    /** A stream, which is read once. */
    public static InputSource stream(InputStream in, String name) {
        return new InputSource(name, name, false, Optional.empty(), () -> in);
    }

    /**
     * What a file contains that is not on the disk.
     *
     * @param file its path in a folder, with {@code /}
     * @param name the file as messages call it
     */
    public static InputSource of(byte[] content, String file, String name) {
        return new InputSource(name, file, false, Optional.empty(), () -> new ByteArrayInputStream(content));
    }

    /** What a file of an archive contains; archives contain much else, as folders do. */
    static InputSource inArchive(byte[] content, String name) {
        return new InputSource(name, name, true, Optional.empty(), () -> new ByteArrayInputStream(content));
    }

    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The source as messages call it. */
    public String name() {
        return name;
    }

    /** Its path below the folder that was named, with {@code /}; for a file that was named by itself, its name. */
    public String file() {
        return file;
    }

    /** Whether it is a file of a folder that was named, which may contain YAML that is not for Kubernetes. */
    public boolean isInFolder() {
        return inFolder;
    }

    /** The file; empty for a stream. */
    public Optional<Path> path() {
        return path;
    }

    /**
     * Reads the documents.
     *
     * @throws UnreadableException when the source cannot be read at all; the documents before count
     */
    public void documents(Consumer<Document> documents) throws UnreadableException {
        if (path.isPresent()) {
            ManifestReader.read(path.get(), name, documents);
            return;
        }
        try {
            ManifestReader.read(opening.open(), name, documents);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UnreadableException unreadable(IOException cause) {
        return new UnreadableException(name + " cannot be read: " + cause.getMessage());
    }

    /**
     * A text with its documents.
     *
     * @param text the text as it is in the file
     * @param documents the documents of the text
     */
    public record Text(String text, List<Document> documents) {}

    /**
     * Reads the text and its documents. What is not a regular file, such as a pipe, is read once.
     *
     * @throws UnreadableException when the source cannot be read at all
     */
    public Text text() throws UnreadableException {
        List<Document> documents = new ArrayList<>();
        try {
            if (path.filter(file -> Files.isRegularFile(file) || Files.isDirectory(file) || Files.notExists(file))
                    .isPresent()) {
                documents(documents::add);
                return new Text(Files.readString(path.get()), documents);
            }
            try (InputStream in = opening.open()) {
                byte[] bytes = in.readAllBytes();
                ManifestReader.read(new ByteArrayInputStream(bytes), name, documents::add);
                return new Text(new String(bytes, StandardCharsets.UTF_8), documents);
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
