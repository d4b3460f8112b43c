package io.waybill.render.block;

import io.waybill.dsl.tree.Origin;
import java.nio.charset.StandardCharsets;

/** The bytes of a document, and a place in them that moves from line to line. Its last line has an end, too. */
final class Lines {

    /** There is no further line with content. */
    static final int END = -1;

    private final String source;
    private final byte[] bytes;
    private final boolean isAscii;
    private final Words words;
    private int position;
    private int line;
    private int lineStart;
    private int indent;

    /**
     * The lines of a text.
     *
     * @param line the number of lines before it in its source
     * @param words short texts that were read before
     */
    Lines(String source, String text, int line, Words words) {
        this.source = source;
        this.words = words;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.isAscii = bytes.length == text.length();
        this.line = line + 1;
        if (isAscii) {
            checkAscii();
        } else {
            check(text);
        }
    }

    private void checkAscii() {
        for (byte b : bytes) {
            GivesUp.unless(b >= ' ' && b != 0x7F || b == '\n' || b == '\t');
        }
    }

    /** Gives up on control characters, and on those that end lines in YAML 1.1 or may be byte order marks. */
    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F
                    || c == '\n'
                    || c == '\t'
                    || c > 0xA0 && c < 0xFEFF && c != 0x2028 && c != 0x2029
                    || c > 0xFEFF && c < 0xFFFE;
            GivesUp.unless(plain);
        }
    }

    int position() {
        return position;
    }

    void position(int newPosition) {
        position = newPosition;
    }

    /** The byte here; the place is never behind the last line end. */
    byte here() {
        return bytes[position];
    }

    byte at(int place) {
        return place < bytes.length ? bytes[place] : (byte) '\n';
    }

    /** Where the content of the current line begins, counted from 0; {@link #END} behind the last. */
    int indent() {
        return indent;
    }

    int column(int place) {
        return place - lineStart;
    }

    int size() {
        return bytes.length;
    }

    Origin origin(int place) {
        int column = place - lineStart;
        if (!isAscii) {
            for (int i = lineStart; i < place; i++) {
                column -= (bytes[i] & 0xC0) == 0x80 ? 1 : 0;
            }
        }
        return new Origin(source, line, column + 1);
    }

    String text(int from, int to) {
        if (!isAscii) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        return to - from <= Words.LONGEST
                ? words.get(bytes, from, to - from)
                : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    boolean isBlankOrEnd(int place) {
        byte b = at(place);
        return b == ' ' || b == '\n' || b == '\t';
    }

    /** Whether a hyphen that begins an item is here. */
    boolean atItem() {
        return here() == '-' && isBlankOrEnd(position + 1);
    }

    void skipSpaces() {
        while (bytes[position] == ' ') {
            position++;
        }
    }

    int lineEnd(int from) {
        int end = from;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Whether nothing but blanks and a comment, with a blank before it, stand between here and the end of the line. */
    boolean atLineEnd() {
        int start = position;
        skipSpaces();
        return here() == '\n' || here() == '#' && (position > start || bytes[position - 1] == ' ');
    }

    /** Moves from within a line to the content of the next that has some. */
    void toNextContent() {
        position = lineEnd(position);
        toNextLine();
        toContent();
    }

    /** Moves from the end of a line to the start of the next. */
    void toNextLine() {
        position++;
        line++;
        lineStart = position;
    }

    /** Moves from the start of a line to its content, or to that of the next that has some. */
    void toContent() {
        while (position < bytes.length) {
            skipSpaces();
            byte b = here();
            if (b != '\n' && b != '#') {
                indent = position - lineStart;
                GivesUp.unless(b != '\t' && !(indent == 0 && b == '.' && at(position + 1) == '.'));
                return;
            }
            position = lineEnd(position);
            toNextLine();
        }
        indent = END;
    }
}
