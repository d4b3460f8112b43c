package io.waybill.dsl.tree;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a scalar is written: plain, in double quotes, or as a block literal. */
final class YamlScalars {

    /** Words that some reader takes for a boolean, for null, or for a merge or default key. */
    private static final Set<String> WORDS =
            Set.of("y", "yes", "n", "no", "true", "false", "on", "off", "null", "~", "=", "<<", ".nan", ".inf");

    private static final int LONGEST_WORD = 5;

    /** What they begin with. */
    private static final String STARTS_OF_WORDS = "yYnNtTfFoO~=<.";

    /** What some reader takes for a number: all bases, underscores, base sixty, fractions, exponents. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0[bB][01_]+|0[oO]?[0-7_]+|0[xX][0-9a-fA-F_]+"
            + "|[0-9][0-9_]*(?::[0-9][0-9_]*)*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
            + "|\\.[0-9_]*(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?");

    private static final int SHORTEST_DATE = 8;
    private static final int YEAR = 4;

    private static final int NOT_PLAIN = 0;

    /** What a character may be, as bits. */
    private static final int PRINTABLE = 1;

    private static final int NUMERIC = 2;
    private static final int ASCII = 4;
    private static final int SEPARATES = 8;
    private static final int INDICATES = 16;

    private static final String INDICATORS_AT_START = " ?:,[]{}#&*!|>'\"%@`";

    private static final byte[] TRAITS = traitsOfAscii();

    private static final double PLAIN_FROM = 1e-5;
    private static final double PLAIN_UNTIL = 1e15;

    private YamlScalars() {}

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

    /** Writes a scalar and ends the line; the lines of a block literal are indented by so many spaces. */
    static void write(Scalar scalar, int indent, Utf8Buffer out) {
        Object value = scalar.value();
        if (value instanceof String text) {
            write(text, indent, out);
        } else if (value instanceof Long number) {
            out.add(number.longValue());
            out.add('\n');
        } else if (value instanceof Double number) {
            out.endLine(decimal(number));
        } else {
            out.endLine(String.valueOf(value));
        }
    }

    private static void write(String text, int indent, Utf8Buffer out) {
        int form = plainForm(text);
        if ((form & ASCII) != 0) {
            out.endLine(text);
            return;
        }
        if (form != NOT_PLAIN) {
            out.add(text);
        } else if (text.indexOf('\n') >= 0 && canBeLiteral(text)) {
            literal(text, indent, out);
        } else {
            out.add(quoted(text));
        }
        out.add('\n');
    }

    /** Writes text that must stay on its line: plain or in double quotes. */
    static void writeOnLine(String text, Utf8Buffer out) {
        int form = plainForm(text);
        if ((form & ASCII) != 0) {
            out.addAscii(text);
        } else {
            out.add(form == NOT_PLAIN ? quoted(text) : text);
        }
    }

    /** Text that must stay on its line: plain or in double quotes. */
    static String onLine(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** A form that every reader takes for the same number: with a point, and a signed exponent where one is needed. */
    static String decimal(double number) {
        double size = Math.abs(number);
        if (number == 0) {
            return Double.toString(number);
        }
        if (size >= PLAIN_FROM && size < PLAIN_UNTIL) {
            String plain = BigDecimal.valueOf(number).toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String text = Double.toString(number).replace('E', 'e');
        return text.contains("e-") ? text : text.replace("e", "e+");
    }

    static boolean isPlain(String text) {
        return plainForm(text) != NOT_PLAIN;
    }

    /** {@link #NOT_PLAIN}, or what all characters of a plain text have in common. */
    private static int plainForm(String text) {
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
            return (common & NUMERIC) != 0 && NUMBER.matcher(text).matches()
                    || mayBeDate(text) && DATE.matcher(text).matches()
                    || isWord(text);
        }
        return isWord(text);
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
    private static boolean isPrintable(char c) {
        return c >= ' ' && c < 0x7f
                || c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029
                || c >= 0xe000 && c < 0xfeff
                || c > 0xfeff && c < 0xfffe;
    }

    /** A literal shows its lines as they are, so they must be printable and must not end in blanks. */
    private static boolean canBeLiteral(String text) {
        boolean onlyLineEnds = true;
        char previous = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n') {
                onlyLineEnds = false;
                if (!isPrintable(c) && c != '\t') {
                    return false;
                }
            } else if (previous == ' ' || previous == '\t') {
                return false;
            }
            previous = c;
        }
        return !onlyLineEnds && previous != ' ' && previous != '\t';
    }

    private static void literal(String text, int indent, Utf8Buffer out) {
        out.add('|');
        char first = text.charAt(0);
        if (first == ' ' || first == '\t' || first == '\n') {
            out.add('2');
        }
        boolean endsLine = text.endsWith("\n");
        if (!endsLine) {
            out.add('-');
        } else if (text.endsWith("\n\n")) {
            out.add('+');
        }
        int end = endsLine ? text.length() - 1 : text.length();
        int start = 0;
        while (start <= end) {
            int next = text.indexOf('\n', start);
            int stop = next < 0 || next > end ? end : next;
            out.add('\n');
            if (stop > start) {
                out.addSpaces(indent);
                out.add(text.substring(start, stop));
            }
            start = stop + 1;
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (isPrintable(c)) {
                        out.append(c);
                    } else {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
