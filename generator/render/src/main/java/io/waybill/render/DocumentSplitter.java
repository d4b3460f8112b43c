package io.waybill.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream at its document markers. A line that begins with {@code ---} ends a document wherever it stands, so one
 * broken document does not hide the next.
 */
final class DocumentSplitter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private final String source;
    private boolean begun;
    private int line;
    private @Nullable String pushedBack;
    private boolean ended;

    DocumentSplitter(InputStream in, String source) {
        this.in = new BufferedReader(new InputStreamReader(
                new LimitedInput(in),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.source = source;
    }

    /**
     * The text between two markers.
     *
     * @param text the lines
     * @param line the number of lines before it in the file
     * @param tooLarge whether it exceeds what is safe to read; the text is then only its beginning
     */
    record Chunk(String text, int line, boolean tooLarge) {}

    /** The next document, or the whole rest when markers do not count; null at the end. */
    @Nullable Chunk next(boolean markersCount) throws UnreadableException {
        if (ended) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int start = line;
        boolean tooLarge = false;
        if (pushedBack != null) {
            text.append(pushedBack).append('\n');
            pushedBack = null;
            line++;
        }
        for (String next = readLine(); next != null; next = readLine()) {
            if (markersCount && isMarker(next) && hasContent(text)) {
                pushedBack = next;
                return new Chunk(text.toString(), start, tooLarge);
            }
            line++;
            tooLarge |= text.length() + next.length() > Limits.DOCUMENT;
            if (!tooLarge) {
                text.append(next).append('\n');
            }
        }
        ended = true;
        return new Chunk(text.toString(), start, tooLarge);
    }

    private @Nullable String readLine() throws UnreadableException {
        try {
            String next = in.readLine();
            if (next == null) {
                return null;
            }
            boolean first = !begun;
            begun = true;
            return first && !next.isEmpty() && next.charAt(0) == BYTE_ORDER_MARK ? next.substring(1) : next;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(source + " is not UTF-8 text");
        } catch (LimitedInput.ExceededException e) {
            throw ManifestReader.tooLarge(source);
        } catch (IOException e) {
            throw new UnreadableException(source + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isMarker(String text) {
        return text.startsWith("---") && (text.length() == 3 || text.charAt(3) == ' ' || text.charAt(3) == '\t');
    }

    /** Directives and comments before the first marker belong to the document behind it. */
    private static boolean hasContent(StringBuilder text) {
        return text.toString()
                .lines()
                .anyMatch(l ->
                        !l.isBlank() && !l.startsWith("%") && !l.stripLeading().startsWith("#"));
    }
}
