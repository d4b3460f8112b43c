package io.waybill.render.scan;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Scans a scalar in single or double quotes. */
final class QuotedScan {

    /** Escapes of one character, each with what it stands for; {@code \/}, which JSON has, is not among them. */
    private static final String ESCAPES =
            "0\0a\u0007b\bt\t\t\tn\nv\u000Bf\fr\re\u001B  \"\"''\\\\N\u0085_\u00A0L\u2028P\u2029";

    private final Cursor cursor;
    private final StringBuilder text = new StringBuilder();

    QuotedScan(Cursor cursor) {
        this.cursor = cursor;
    }

    Token scan() {
        Optional<Mark> start = cursor.mark();
        char quote = cursor.peek();
        cursor.skip();
        Folding folding = new Folding(cursor);
        while (true) {
            refuseEnd();
            skipWord(quote, folding);
            if (cursor.peek() == quote) {
                break;
            }
            while (cursor.atBlank() || cursor.atBreak()) {
                folding.skip();
            }
            folding.joinTo(text);
        }
        cursor.skip();
        ScalarStyle style = quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED;
        return new ScalarToken(text.toString(), false, style, start, cursor.mark());
    }

    private void refuseEnd() {
        if (cursor.atMarker('-') || cursor.atMarker('.')) {
            throw cursor.error("found unexpected document separator in a quoted scalar");
        }
        if (cursor.atEnd()) {
            throw cursor.error("found unexpected end of stream in a quoted scalar");
        }
    }

    private void skipWord(char quote, Folding folding) {
        while (!cursor.isBlankOrBreakOrEnd(0)) {
            char c = cursor.peek();
            if (c == '\'' && quote == '\'' && cursor.peek(1) == '\'') {
                text.append('\'');
                cursor.skip(2);
            } else if (c == quote) {
                return;
            } else if (c == '\\' && quote == '"') {
                cursor.skip();
                if (cursor.atBreak()) {
                    folding.skipEscapedBreak();
                    return;
                }
                escape();
            } else {
                int from = cursor.position();
                cursor.skip();
                text.append(cursor.from(from));
            }
        }
    }

    private void escape() {
        char c = cursor.peek();
        for (int i = 0; i < ESCAPES.length(); i += 2) {
            if (ESCAPES.charAt(i) == c) {
                text.append(ESCAPES.charAt(i + 1));
                cursor.skip();
                return;
            }
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0) {
            throw cursor.error("found unknown escape \\" + (cursor.atEnd() ? "" : c));
        }
        cursor.skip();
        text.appendCodePoint(codePoint(digits));
        cursor.skip(digits);
    }

    private int codePoint(int digits) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            char c = cursor.peek(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw cursor.error("expected " + digits + " hexadecimal digits in an escape");
            }
            value = value << 4 | digit;
        }
        if (value > Character.MAX_CODE_POINT || value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
            throw cursor.error("found an escape that is not a character");
        }
        return (int) value;
    }
}
