package io.waybill.dsl.tree;

import java.math.BigDecimal;
import java.util.Locale;

/** How a scalar is written: plain, in double quotes, or as a block literal. */
final class YamlScalars {

    private static final double PLAIN_FROM = 1e-5;
    private static final double PLAIN_UNTIL = 1e15;

    /** The replacement for an unpaired surrogate, which no reader accepts. */
    private static final int REPLACEMENT = 0xFFFD;

    private YamlScalars() {}

    /** Writes a scalar and ends the line; the lines of a block literal are indented by the given number of spaces. */
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
        int form = PlainText.form(text);
        if ((form & PlainText.ASCII) != 0) {
            out.endLine(text);
            return;
        }
        if (form != PlainText.NOT_PLAIN) {
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
        int form = PlainText.form(text);
        if ((form & PlainText.ASCII) != 0) {
            out.addAscii(text);
        } else {
            out.add(form == PlainText.NOT_PLAIN ? quoted(text) : text);
        }
    }

    /** Text that must stay on its line: plain or in double quotes. */
    static String onLine(String text) {
        return PlainText.isPlain(text) ? text : quoted(text);
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

    /** A literal shows its lines as they are, so they must be printable and must not end in blanks. */
    private static boolean canBeLiteral(String text) {
        boolean onlyLineEnds = true;
        char previous = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n') {
                onlyLineEnds = false;
                if (!PlainText.isPrintable(c) && c != '\t') {
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
                    } else if (PlainText.isPrintable(c)) {
                        out.append(c);
                    } else {
                        int shown = Character.isSurrogate(c) ? REPLACEMENT : c;
                        out.append(String.format(Locale.ROOT, "\\u%04x", shown));
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
