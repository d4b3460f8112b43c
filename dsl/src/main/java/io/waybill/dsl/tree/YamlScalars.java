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

    /** What some reader takes for a number: all bases, underscores, base sixty, fractions, exponents. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0[bB][01_]+|0[oO]?[0-7_]+|0[xX][0-9a-fA-F_]+"
            + "|[0-9][0-9_]*(?::[0-9][0-9_]*)*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
            + "|\\.[0-9_]*(?:[eE][-+]?[0-9]+)?|\\.(?:inf|Inf|INF))");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \\t].*)?");

    private static final String INDICATORS_AT_START = "?:,[]{}#&*!|>'\"%@`";

    private static final double PLAIN_FROM = 1e-5;
    private static final double PLAIN_UNTIL = 1e15;

    private YamlScalars() {}

    /** Writes a scalar; the lines of a block literal are indented by so many spaces. */
    static void write(Scalar scalar, int indent, StringBuilder out) {
        Object value = scalar.value();
        if (value instanceof String text) {
            if (text.indexOf('\n') >= 0 && canBeLiteral(text)) {
                literal(text, indent, out);
            } else {
                writeOnLine(text, out);
            }
        } else if (value instanceof Double number) {
            out.append(decimal(number));
        } else {
            out.append(value);
        }
    }

    /** Writes text that must stay on its line: plain or in double quotes. */
    static void writeOnLine(String text, StringBuilder out) {
        if (isPlain(text)) {
            out.append(text);
        } else {
            quoted(text, out);
        }
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
        int length = text.length();
        if (length == 0) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(length - 1);
        if (first == ' ' || last == ' ' || last == ':' || INDICATORS_AT_START.indexOf(first) >= 0) {
            return false;
        }
        if (first == '-' && (length == 1 || text.charAt(1) == ' ' || text.startsWith("---"))) {
            return false;
        }
        if (first == '.' && text.startsWith("...")) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isPrintable(c)) {
                return false;
            }
            if (c == ':' && text.charAt(i + 1) == ' ' || c == '#' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return !looksLikeAnotherType(text, first);
    }

    private static boolean looksLikeAnotherType(String text, char first) {
        if (text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean mayBeNumber = first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
        return mayBeNumber
                && (NUMBER.matcher(text).matches() || DATE.matcher(text).matches());
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

    private static void literal(String text, int indent, StringBuilder out) {
        out.append('|');
        char first = text.charAt(0);
        if (first == ' ' || first == '\t' || first == '\n') {
            out.append(2);
        }
        boolean endsLine = text.endsWith("\n");
        if (!endsLine) {
            out.append('-');
        } else if (text.endsWith("\n\n")) {
            out.append('+');
        }
        int end = endsLine ? text.length() - 1 : text.length();
        int start = 0;
        while (start <= end) {
            int next = text.indexOf('\n', start);
            int stop = next < 0 || next > end ? end : next;
            out.append('\n');
            if (stop > start) {
                out.append(" ".repeat(indent)).append(text, start, stop);
            }
            start = stop + 1;
        }
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
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
        out.append('"');
    }
}
