package io.waybill.render.scan;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Scans a block text: literal, behind {@code |}, or folded, behind {@code >}. */
final class BlockScan {

    private final Cursor cursor;
    private final int parentIndent;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();
    private char chomping;
    private int indent;
    private Optional<Mark> end = Optional.empty();

    BlockScan(Cursor cursor, int parentIndent) {
        this.cursor = cursor;
        this.parentIndent = parentIndent;
    }

    Token scan() {
        Optional<Mark> start = cursor.mark();
        boolean literal = cursor.peek() == '|';
        cursor.skip();
        header();
        String firstBreak = "";
        skipBreaks();
        boolean blankBefore = false;
        while (cursor.column() == indent && !cursor.atEnd()) {
            boolean blank = cursor.atBlank();
            if (!literal && !blankBefore && !blank && firstBreak.equals("\n")) {
                text.append(breaks.length() == 0 ? " " : "");
            } else {
                text.append(firstBreak);
            }
            text.append(breaks);
            breaks.setLength(0);
            blankBefore = blank;
            int from = cursor.position();
            cursor.skipToBreak();
            text.append(cursor.from(from));
            firstBreak = cursor.atEnd() ? "" : String.valueOf(cursor.skipBreak());
            skipBreaks();
        }
        text.append(chomping == '-' ? "" : firstBreak).append(chomping == '+' ? breaks : "");
        ScalarStyle style = literal ? ScalarStyle.LITERAL : ScalarStyle.FOLDED;
        return new ScalarToken(text.toString(), false, style, start, end);
    }

    /** Reads how the text is indented and what becomes of its last line ends, in either order. */
    private void header() {
        int increment = 0;
        if (isChomping()) {
            chomp();
            increment = increment();
        } else {
            increment = increment();
            chomp();
        }
        cursor.skipBlanks();
        if (cursor.peek() == '#') {
            cursor.skipToBreak();
        }
        if (!cursor.atBreakOrEnd()) {
            throw cursor.error("expected a comment or a line end behind the head of a block text");
        }
        if (cursor.atBreak()) {
            cursor.skipBreak();
        }
        indent = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
    }

    private boolean isChomping() {
        return cursor.peek() == '+' || cursor.peek() == '-';
    }

    private void chomp() {
        if (isChomping()) {
            chomping = cursor.peek();
            cursor.skip();
        }
    }

    private int increment() {
        char c = cursor.peek();
        if (c == '0') {
            throw cursor.error("a block text cannot be indented by 0");
        }
        if (c < '1' || c > '9') {
            return 0;
        }
        cursor.skip();
        return c - '0';
    }

    /** Moves over empty lines and indentation, which the first line with text decides about. */
    private void skipBreaks() {
        int deepest = 0;
        end = cursor.mark();
        while (true) {
            while (isBeforeText() && cursor.peek() == ' ') {
                cursor.skip();
            }
            deepest = Math.max(deepest, cursor.column());
            if (isBeforeText() && cursor.peek() == '\t') {
                throw cursor.error("found a TAB where only spaces may indent");
            }
            if (!cursor.atBreak()) {
                break;
            }
            breaks.append(cursor.skipBreak());
            end = cursor.mark();
        }
        if (indent == 0) {
            indent = Math.max(Math.max(deepest, parentIndent + 1), 1);
        }
    }

    private boolean isBeforeText() {
        return indent == 0 || cursor.column() < indent;
    }
}
