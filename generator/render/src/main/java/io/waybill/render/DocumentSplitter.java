package io.waybill.render;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text at its separators as kubectl does (apimachinery of Kubernetes 1.36, util/yaml/decoder.go, YAMLReader): a
 * line that begins with {@code ---} ends the lines before it wherever it stands, so one broken document does not hide the
 * next. Where there are no lines before it, it belongs to those behind it. A byte order mark may begin each part.
 */
final class DocumentSplitter {

    private static final String SEPARATOR = "---";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final boolean hasBareReturns;
    private int position;
    private int line;

    /** A splitter of a text whose lines all end with {@code \n}, from a place on. */
    DocumentSplitter(String text, int start) {
        this.text = text;
        this.hasBareReturns = text.indexOf('\r') >= 0;
        this.position = start;
        this.line = breaks(0, start);
    }

    /** What is wrong with a chunk before it is read. */
    enum Fault {
        NONE,
        /** It exceeds what is safe to read. */
        TOO_LARGE,
        /** It is no document but a separator with something behind it on its line. */
        SEPARATOR
    }

    /**
     * The text between two separators.
     *
     * @param text the lines; none when there is a fault
     * @param line the number of lines before it in the file
     * @param column the number of characters before it on its first line
     */
    record Chunk(String text, int line, int column, Fault fault) {}

    /** The next lines; null at the end. */
    @Nullable Chunk next() {
        int start = position;
        int firstLine = line;
        while (position < text.length()) {
            boolean separator = text.startsWith(SEPARATOR, position);
            int lineStart = position;
            if (separator && !isClean(lineStart)) {
                if (lineStart > start) {
                    return chunk(start, lineStart, firstLine);
                }
                skipLine();
                return new Chunk("", firstLine, columnOf(start), Fault.SEPARATOR);
            }
            skipLine();
            if (separator && lineStart > start) {
                return chunk(start, lineStart, firstLine);
            }
        }
        return position > start ? chunk(start, position, firstLine) : null;
    }

    private Chunk chunk(int start, int end, int firstLine) {
        if (end - start > Limits.DOCUMENT) {
            return new Chunk("", firstLine, columnOf(start), Fault.TOO_LARGE);
        }
        int from = text.charAt(start) == BYTE_ORDER_MARK ? start + 1 : start;
        return new Chunk(text.substring(from, end), firstLine, columnOf(start), Fault.NONE);
    }

    private int columnOf(int start) {
        return start - text.lastIndexOf('\n', start - 1) - 1;
    }

    private void skipLine() {
        int end = text.indexOf('\n', position) + 1;
        line += hasBareReturns ? breaks(position, end) : 1;
        position = end;
    }

    /** Whether nothing but blanks or a comment stands behind a separator. */
    private boolean isClean(int start) {
        for (int i = start + SEPARATOR.length(); text.charAt(i) != '\n'; i++) {
            if (!JsonStart.isSpace(text.charAt(i))) {
                return text.charAt(i) == '#';
            }
        }
        return true;
    }

    private int breaks(int start, int end) {
        int breaks = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                breaks++;
            }
        }
        return breaks;
    }
}
