package io.waybill.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file or stream: UTF-8, not larger than is safe to keep.
 *
 * @param text its lines, which all end with {@code \n} where they ended with {@code \r\n} or, the last, not at all
 * @param end where it ended before its last line was given an end
 */
record SourceText(String text, int end) {

    private static final char REPLACEMENT = '\uFFFD';

    /** Most manifests fit into it, so reading them makes nothing but their text. */
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[32 << 10]);

    /**
     * Reads to the end.
     *
     * @param source what to call the stream in messages
     * @throws UnreadableException when it cannot be read, is larger than {@link Limits#FILE}, or is no UTF-8
     */
    static SourceText read(InputStream in, String source) throws UnreadableException {
        byte[] bytes = BUFFER.get();
        int size = 0;
        try {
            for (int more = 0; more >= 0 && size <= Limits.FILE; more = in.read(bytes, size, bytes.length - size)) {
                size += more;
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * size);
                }
            }
        } catch (IOException e) {
            throw unreadable(source, e);
        }
        if (size > Limits.FILE) {
            throw new UnreadableException(
                    source + " is larger than " + (Limits.FILE >> 20) + " MiB; split it into several files");
        }
        return withPlainLines(decode(bytes, size, source));
    }

    static UnreadableException unreadable(String source, IOException cause) {
        return new UnreadableException(source + " cannot be read: " + cause.getMessage());
    }

    /** Bytes that are no UTF-8 become replacement characters, so only a text that has one is looked at again. */
    private static String decode(byte[] bytes, int size, String source) throws UnreadableException {
        String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size));
            } catch (CharacterCodingException e) {
                throw new UnreadableException(source + " is not UTF-8 text");
            }
        }
        return text;
    }

    private static SourceText withPlainLines(String text) {
        String plain = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        boolean ended = plain.isEmpty() || plain.endsWith("\n");
        return new SourceText(ended ? plain : plain + '\n', plain.length());
    }
}
