package io.waybill.lsp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of block style says of the structure: that an item of a list begins, or a key of a mapping.
 *
 * @param column where it begins, counted from 0
 * @param key the key without quotes; empty for an item
 * @param keyEnd the column behind the key; for an item, behind its dash
 * @param value the column where a value can begin
 */
record Entry(int column, String key, int keyEnd, int value) {

    private static final Pattern KEY =
            Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s#{\\[|>&*!%@`\"'-].*?|-\\S.*?)\\s*:(?=\\s|$)");

    /** Whether it is an item of a list. */
    boolean isItem() {
        return key.isEmpty();
    }

    /** The entries of a line from left to right; none of a line that is blank, a comment, a text or in flow style. */
    static List<Entry> of(String line) {
        List<Entry> entries = new ArrayList<>();
        int column = indent(line, 0);
        while (column < line.length()
                && line.charAt(column) == '-'
                && (column + 1 == line.length() || line.charAt(column + 1) == ' ')) {
            int next = indent(line, column + 1);
            entries.add(new Entry(column, "", column + 1, next));
            column = next;
        }
        Matcher key = KEY.matcher(line).region(column, line.length());
        if (key.lookingAt()) {
            String text = new Word(0, 0, 0, key.group(1)).unquoted();
            if (!text.isEmpty()) {
                entries.add(new Entry(column, text, key.end(1), indent(line, key.end())));
            }
        }
        return entries;
    }

    /** The first column from a place on that is not a space. */
    static int indent(String line, int from) {
        int column = Math.min(from, line.length());
        while (column < line.length() && line.charAt(column) == ' ') {
            column++;
        }
        return column;
    }

    /** Whether the lines below are the text of this key. */
    boolean beginsText(String line) {
        return value < line.length() && (line.charAt(value) == '|' || line.charAt(value) == '>');
    }
}
