package io.waybill.render;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text at its document markers. A line that begins with {@code ---} ends a document wherever it stands, so one
 * broken document does not hide the next.
 */
final class DocumentSplitter {

    private static final String MARKER = "---";

    private final String text;
    private int position;
    private int line;
    private boolean ended;

    /** A splitter of a text whose lines all end with {@code \n}. */
    DocumentSplitter(String text) {
        this.text = text;
    }

    /**
     * The text between two markers.
     *
     * @param text the lines; none when there are more than is safe to read
     * @param line the number of lines before it in the file
     * @param tooLarge whether it exceeds what is safe to read
     */
    record Chunk(String text, int line, boolean tooLarge) {}

    /** The next document, or the whole rest when markers do not count; null at the end. */
    @Nullable Chunk next(boolean markersCount) {
        if (ended) {
            return null;
        }
        int start = position;
        int firstLine = line;
        if (markersCount) {
            skipDocument();
        } else {
            position = text.length();
        }
        ended = position == text.length();
        boolean tooLarge = position - start > Limits.DOCUMENT;
        return new Chunk(tooLarge ? "" : text.substring(start, position), firstLine, tooLarge);
    }

    /** Directives and comments before the first marker belong to the document behind it. */
    private void skipDocument() {
        boolean hasContent = false;
        while (position < text.length()) {
            int end = text.indexOf('\n', position);
            if (hasContent && isMarker(position)) {
                return;
            }
            hasContent = hasContent || isContent(position, end);
            position = end + 1;
            line++;
        }
    }

    private boolean isMarker(int start) {
        if (!text.startsWith(MARKER, start)) {
            return false;
        }
        char next = text.charAt(start + MARKER.length());
        return next == '\n' || next == ' ' || next == '\t';
    }

    private boolean isContent(int start, int end) {
        String content = text.substring(start, end).strip();
        return !content.isEmpty() && text.charAt(start) != '%' && content.charAt(0) != '#';
    }
}
