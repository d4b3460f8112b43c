package io.waybill.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads the documents of YAML and JSON files, one at a time.
 *
 * <p>No type tags, limits on size, depth and aliases; what is wrong with a document is reported with it, and the next
 * document is read all the same.
 */
public final class ManifestReader {

    private ManifestReader() {}

    /**
     * Reads a file: JSON when it is named {@code .json}, else YAML.
     *
     * @param source what to call the file in origins
     * @throws UnreadableException when it cannot be read at all
     */
    public static void read(Path file, String source, Consumer<Document> documents) throws UnreadableException {
        try (InputStream in = Files.newInputStream(file)) {
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

    /**
     * Reads a stream: JSON when the source is named {@code .json}, else YAML.
     *
     * @param source what to call the stream in origins
     * @throws UnreadableException when it cannot be read at all
     */
    public static void read(InputStream in, String source, Consumer<Document> documents) throws UnreadableException {
        DocumentSplitter splitter = new DocumentSplitter(SourceText.read(in, source));
        boolean json = source.toLowerCase(Locale.ROOT).endsWith(".json");
        int index = 0;
        for (DocumentSplitter.Chunk chunk = splitter.next(!json); chunk != null; chunk = splitter.next(!json)) {
            Parsing parsing = json ? new JsonParsing(source, chunk) : new YamlParsing(source, chunk);
            for (Document document : parsing.documents(index)) {
                documents.accept(document);
                index++;
            }
        }
    }
}
