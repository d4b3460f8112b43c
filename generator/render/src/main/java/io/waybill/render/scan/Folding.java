package io.waybill.render.scan;

/** The blanks and line ends between two words, which a scalar keeps, folds into one space, or drops. */
final class Folding {

    private final Cursor cursor;
    private final StringBuilder blanks = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();
    private char firstBreak;
    private boolean hasBreaks;

    Folding(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether lines ended since the last word. */
    boolean hasBreaks() {
        return hasBreaks;
    }

    /** Moves behind the blank or line end here. */
    void skip() {
        if (cursor.atBlank()) {
            if (!hasBreaks) {
                blanks.append(cursor.peek());
            }
            cursor.skip();
            return;
        }
        blanks.setLength(0);
        char c = cursor.skipBreak();
        if (hasBreaks) {
            breaks.append(c);
        } else {
            firstBreak = c;
            hasBreaks = true;
        }
    }

    /** Moves behind a line end that joins two lines without a space between them. */
    void skipEscapedBreak() {
        cursor.skipBreak();
        firstBreak = 0;
        hasBreaks = true;
    }

    /** Adds what stands between two words, and begins anew. */
    void joinTo(StringBuilder text) {
        if (!hasBreaks) {
            text.append(blanks);
        } else if (firstBreak == '\n' && breaks.length() == 0) {
            text.append(' ');
        } else {
            if (firstBreak != '\n' && firstBreak != 0) {
                text.append(firstBreak);
            }
            text.append(breaks);
        }
        blanks.setLength(0);
        breaks.setLength(0);
        hasBreaks = false;
    }
}
