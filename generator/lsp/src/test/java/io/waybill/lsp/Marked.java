package io.waybill.lsp;

import org.eclipse.lsp4j.Position;

/**
 * A text with a place in it.
 *
 * @param text without the mark
 * @param position where the mark {@code ^} was
 */
record Marked(String text, Position position) {

    static Marked of(String text) {
        int mark = text.indexOf('^');
        String before = text.substring(0, mark);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Marked(before + text.substring(mark + 1), new Position(line, mark - before.lastIndexOf('\n') - 1));
    }
}
