package io.waybill.render.scan;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Scans a scalar without quotes, which may go on in further lines. */
final class PlainScan {

    private final Cursor cursor;
    private final boolean inFlow;
    private final int indent;
    private final StringBuilder text = new StringBuilder();
    private final Folding folding;

    PlainScan(Cursor cursor, boolean inFlow, int indent) {
        this.cursor = cursor;
        this.inFlow = inFlow;
        this.indent = indent;
        this.folding = new Folding(cursor);
    }

    Token scan() {
        Optional<Mark> start = cursor.mark();
        Optional<Mark> end = start;
        while (!cursor.atMarker('-') && !cursor.atMarker('.') && cursor.peek() != '#') {
            int from = cursor.position();
            skipWord();
            if (cursor.position() > from) {
                folding.joinTo(text);
                text.append(cursor.from(from));
                end = cursor.mark();
            }
            if (!cursor.atBlank() && !cursor.atBreak()) {
                break;
            }
            skipGap();
            if (!inFlow && cursor.column() < indent) {
                break;
            }
        }
        return new ScalarToken(text.toString(), true, start, end);
    }

    /** Whether lines ended behind the last word. */
    boolean endsLine() {
        return folding.hasBreaks();
    }

    private void skipWord() {
        while (!cursor.isBlankOrBreakOrEnd(0)) {
            char c = cursor.peek();
            if (c == ':' && cursor.isBlankOrBreakOrEnd(1) || inFlow && ",?[]{}".indexOf(c) >= 0) {
                return;
            }
            cursor.skip();
        }
    }

    private void skipGap() {
        while (cursor.atBlank() || cursor.atBreak()) {
            if (cursor.peek() == '\t' && folding.hasBreaks() && cursor.column() < indent) {
                throw cursor.error("found a TAB where only spaces may indent");
            }
            folding.skip();
        }
    }
}
