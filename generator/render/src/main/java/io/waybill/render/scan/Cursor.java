package io.waybill.render.scan;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ScannerException;

/**
 * A place in a text that moves forward. Lines end as in YAML 1.1: also at U+0085, U+2028 and U+2029. The end of the text
 * looks like the character 0, which the text itself cannot have.
 */
final class Cursor {

    static final char END = 0;

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final char[] NO_SNIPPET = {};

    private final String text;
    private int position;
    private int index;
    private int line;
    private int column;

    Cursor(String text) {
        this.text = text;
    }

    /** The character here. */
    char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    char peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : END;
    }

    int column() {
        return column;
    }

    int line() {
        return line;
    }

    /** How many code points are behind. */
    int index() {
        return index;
    }

    int position() {
        return position;
    }

    String from(int start) {
        return text.substring(start, position);
    }

    boolean atEnd() {
        return position >= text.length();
    }

    boolean atBlank() {
        char c = peek();
        return c == ' ' || c == '\t';
    }

    boolean atBreak() {
        return isBreak(peek());
    }

    boolean atBreakOrEnd() {
        return atEnd() || isBreak(peek());
    }

    /** Whether a blank, a line end or the end of the text stands so many characters ahead. */
    boolean isBlankOrBreakOrEnd(int ahead) {
        char c = peek(ahead);
        return c == ' ' || c == '\t' || c == END || isBreak(c);
    }

    /** Whether a line begins here with this character three times, and nothing but blanks right behind. */
    boolean atMarker(char c) {
        return column == 0 && peek() == c && peek(1) == c && peek(2) == c && isBlankOrBreakOrEnd(3);
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /** Moves behind a code point that is no line end. */
    void skip() {
        boolean pair = Character.isHighSurrogate(peek()) && Character.isLowSurrogate(peek(1));
        position += pair ? 2 : 1;
        index++;
        column++;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            skip();
        }
    }

    /** Moves behind a line end; returns what it stands for in a text. */
    char skipBreak() {
        char c = peek();
        boolean pair = c == '\r' && peek(1) == '\n';
        position += pair ? 2 : 1;
        index += pair ? 2 : 1;
        line++;
        column = 0;
        return c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR ? c : '\n';
    }

    void skipBlanks() {
        while (atBlank()) {
            skip();
        }
    }

    void skipToBreak() {
        while (!atBreakOrEnd()) {
            skip();
        }
    }

    Optional<Mark> mark() {
        return Optional.of(new Mark("", index, line, column, NO_SNIPPET, 0));
    }

    /** That the text cannot be read from here. */
    ScannerException error(String problem) {
        return error(problem, mark());
    }

    static ScannerException error(String problem, Optional<Mark> mark) {
        return new ScannerException("", Optional.empty(), problem, mark);
    }
}
