package io.waybill.pipeline.unchanged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A short text that changes when anything that was added to it changes.
 *
 * <p>Two checksums side by side, 64 bits together. They tell accidents, not forgeries; and they are quick at once, since
 * neither is written in Java: a cryptographic digest takes a tenth of a second for its first megabyte.
 */
public final class Fingerprint {

    private final CRC32 one = new CRC32();
    private final Adler32 other = new Adler32();

    /** Adds a text. */
    public Fingerprint text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes, bytes.length);
        return this;
    }

    /** Adds texts by name, in the order of the names, however the map is ordered. */
    public Fingerprint texts(Map<String, String> texts) {
        number(texts.size());
        new TreeMap<>(texts).forEach((name, text) -> text(name).text(text));
        return this;
    }

    /**
     * Adds an entry of a class path: a folder with the content of all its files, a jar with its size and time.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public Fingerprint classPathEntry(Path entry) {
        if (!Files.isRegularFile(entry)) {
            return content(entry);
        }
        text(entry.toString());
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            number(attributes.size());
            number(attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * Adds a file with its content, or a folder with those of all files below it; it need not exist.
     *
     * @throws UncheckedIOException when something cannot be read
     */
    public Fingerprint content(Path root) {
        text(root.toString());
        try {
            new FilesBelow(this).add(root.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What all that was added comes to, in 16 hexadecimal digits. */
    public String value() {
        return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
    }

    Fingerprint number(long number) {
        bytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), Long.BYTES);
        return this;
    }

    void bytes(byte[] bytes, int length) {
        one.update(bytes, 0, length);
        other.update(bytes, 0, length);
    }
}
