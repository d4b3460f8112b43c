package io.waybill.blueprint.source;

import io.waybill.blueprint.source.Code.Literal;
import io.waybill.blueprint.source.Code.TextBlock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Java values as source. Nothing in a text can end its literal, whatever it holds. */
public final class Literals {

    /** A class file holds at most 65535 bytes of one constant; a character has at most three. */
    private static final int LONGEST = 21_000;

    /** Blanks beyond ASCII: at the edges of a line a text block may lose them, even where they are escaped. */
    private static final Pattern ODD_BLANK = Pattern.compile("[\\p{javaWhitespace}\\p{Z}&&[^\\x00-\\x7f]]");

    private Literals() {}

    /** A text: a literal, a text block where it has several lines, pieces where it is too long for one constant. */
    public static Code text(String text) {
        if (text.length() <= LONGEST) {
            return piece(text);
        }
        List<Code> pieces = new ArrayList<>();
        pieces.add(new Literal("\"\""));
        for (int i = 0; i < text.length(); i += LONGEST) {
            pieces.add(piece(text.substring(i, Math.min(text.length(), i + LONGEST))));
        }
        return Code.call("java.lang.String", "join", pieces, null);
    }

    /** A whole number, with an L where it is beyond an int. */
    public static Code number(long number) {
        return new Literal(number == (int) number ? Long.toString(number) : number + "L");
    }

    /** A number with a fraction. */
    public static Code number(double number) {
        return new Literal(Double.toString(number));
    }

    /** A whole number of any size. */
    public static Code number(BigInteger number) {
        return new Literal("new java.math.BigInteger(\"" + number + "\")");
    }

    /** A boolean. */
    public static Code truth(boolean truth) {
        return new Literal(Boolean.toString(truth));
    }

    private static Code piece(String text) {
        int lineEnd = text.indexOf('\n');
        boolean severalLines = lineEnd >= 0 && lineEnd < text.length() - 1;
        return severalLines && !ODD_BLANK.matcher(text).find()
                ? new TextBlock(blockLines(text))
                : new Literal('"' + escaped(text, true) + '"');
    }

    private static List<String> blockLines(String text) {
        List<String> lines = new ArrayList<>();
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            lines.add(blockLine(parts[i]));
        }
        String last = parts[parts.length - 1];
        if (!last.isEmpty()) {
            lines.add(blockLine(last) + "\\");
        }
        return lines;
    }

    /** A blank at the end of a line would be stripped, and three quotes would end the block; fewer stay as they are. */
    private static String blockLine(String line) {
        String escaped = escaped(line, false).replace("\"\"\"", "\"\"\\\"");
        return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\s" : escaped;
    }

    private static String escaped(String text, boolean quotes) {
        StringBuilder java = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> java.append("\\\\");
                case '"' -> java.append(quotes ? "\\\"" : "\"");
                case '\n' -> java.append("\\n");
                case '\r' -> java.append("\\r");
                case '\t' -> java.append("\\t");
                default -> appendPlain(java, c);
            }
        }
        return java.toString();
    }

    private static void appendPlain(StringBuilder java, char c) {
        if (c >= ' ' && c <= '~' || c > '~' && Character.isLetterOrDigit(c)) {
            java.append(c);
        } else if (c < 0x80) {
            java.append(String.format("\\%03o", (int) c));
        } else {
            java.append(String.format("\\u%04x", (int) c));
        }
    }
}
