package io.waybill.lsp.text;

/**
 * Some characters of one line.
 *
 * @param line counted from 0
 * @param start the first character, counted from 0
 * @param end the one behind the last
 * @param text the characters, with quotes if there are some
 */
public record Word(int line, int start, int end, String text) {

    /** The characters without quotes around them. */
    public String unquoted() {
        return isQuoted() ? text.substring(1, text.length() - 1) : text;
    }

    /** Whether quotes are around it. */
    public boolean isQuoted() {
        return text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
    }
}
