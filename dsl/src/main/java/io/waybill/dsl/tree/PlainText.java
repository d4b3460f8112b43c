package io.waybill.dsl.tree;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts YAML takes for text without quotes: those that no reader, of 1.1 or 1.2, takes for something else. */
final class PlainText {

    /** Words that some reader takes for a boolean, for null, or for a merge or default key. */
    private static final Set<String> WORDS =
            Set.of("y", "yes", "n", "no", "true", "false", "on", "off", "null", "~", "=", "<<", ".nan", ".inf");

    private static final int LONGEST_WORD = 5;

    /** What they begin with. */
    private static final String STARTS_OF_WORDS = "yYnNtTfFoO~=<.";

    /**
     * What some reader takes for a number once its underscores are out, as kubectl takes them out before it looks: all
     * bases, a sign behind {@code 0b}, base sixty, fractions, exponents.
     */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0[bB][-+]?[01]*|0[oO]?[0-7]+|0[xX][0-9a-fA-F]*"
            + "|[0-9]+(?::[0-9]+)*(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?"
            + "|\\.[0-9]*(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?");

    private static final int SHORTEST_DATE = 8;
    private static final int YEAR = 4;

    /** Of text that needs quotes. */
    static final int NOT_PLAIN = 0;

    /** What a character may be, as bits. */
    private static final int PRINTABLE = 1;

    private static final int NUMERIC = 2;

    /** Of text whose characters are one byte each. */
    static final int ASCII = 4;

    private static final int SEPARATES = 8;
    private static final int INDICATES = 16;

    private static final String INDICATORS_AT_START = " ?:,[]{}#&*!|>'\"%@`";

    private static final byte[] TRAITS = traitsOfAscii();

    private PlainText() {}

    private static byte[] traitsOfAscii() {
        byte[] traits = new byte[128];
        for (char c = 0; c < traits.length; c++) {
            boolean numeric = Character.digit(c, 16) >= 0 || "-+_:.xXoOiInN".indexOf(c) >= 0;
            traits[c] = (byte) (ASCII
                    | (isPrintable(c) ? PRINTABLE : 0)
                    | (numeric ? NUMERIC : 0)
                    | (c == ':' || c == '#' ? SEPARATES : 0)
                    | (INDICATORS_AT_START.indexOf(c) >= 0 ? INDICATES : 0));
        }
        return traits;
    }

    /** Whether every YAML reader reads the unquoted text as a string. */
    static boolean isPlain(String text) {
        return form(text) != NOT_PLAIN;
    }

    /** {@link #NOT_PLAIN}, or what all characters of a plain text have in common. */
    static int form(String text) {
        int length = text.length();
        if (length == 0 || !mayStart(text) || text.charAt(length - 1) == ' ' || text.charAt(length - 1) == ':') {
            return NOT_PLAIN;
        }
        int common = PRINTABLE | NUMERIC | ASCII;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            int traits = c < TRAITS.length ? TRAITS[c] : isPrintable(c) ? PRINTABLE : 0;
            if ((traits & SEPARATES) != 0
                    && (c == ':' && text.charAt(i + 1) == ' ' || c == '#' && text.charAt(i - 1) == ' ')) {
                return NOT_PLAIN;
            }
            common &= traits;
        }
        return (common & PRINTABLE) == 0 || looksLikeAnotherType(text, common) ? NOT_PLAIN : common;
    }

    private static boolean mayStart(String text) {
        char first = text.charAt(0);
        if (first == '-') {
            return text.length() > 1 && text.charAt(1) != ' ' && !text.startsWith("---");
        }
        boolean indicates = first < TRAITS.length && (TRAITS[first] & INDICATES) != 0;
        return !indicates && !(first == '.' && text.startsWith("..."));
    }

    private static boolean looksLikeAnotherType(String text, int common) {
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return (common & NUMERIC) != 0 && isNumber(text)
                    || mayBeDate(text) && DATE.matcher(text).matches()
                    || isWord(text);
        }
        return isWord(text);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text.indexOf('_') < 0 ? text : text.replace("_", ""))
                .matches();
    }

    private static boolean mayBeDate(String text) {
        return text.length() >= SHORTEST_DATE && text.charAt(YEAR) == '-';
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD
                && STARTS_OF_WORDS.indexOf(text.charAt(0)) >= 0
                && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Visible characters and spaces that need no escape; everything outside, such as a tab, is quoted. */
    static boolean isPrintable(char c) {
        return c >= ' ' && c < 0x7f
                || c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029
                || c >= 0xe000 && c < 0xfeff
                || c > 0xfeff && c < 0xfffe;
    }
}
