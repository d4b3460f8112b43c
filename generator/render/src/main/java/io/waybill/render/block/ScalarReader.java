package io.waybill.render.block;

import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.render.values.PlainScalars;
import io.waybill.render.values.Values;

/** Reads keys, and scalars that end on their line. */
final class ScalarReader {

    /** A key that is further from its colon than 1,024 characters is none; this is well below, in bytes. */
    private static final int LONGEST_KEY = 1000;

    private static final int NO_KEY = -1;

    /** What a plain scalar can begin with, apart from a hyphen with something behind it. */
    private static final boolean[] STARTS = new boolean[128];

    static {
        for (char c = '!'; c < 0x7F; c++) {
            STARTS[c] = "-?:,[]{}#&*!|>'\"%@`".indexOf(c) < 0;
        }
    }

    private final Lines lines;

    ScalarReader(Lines lines) {
        this.lines = lines;
    }

    static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    /** Gives up unless a plain scalar can begin here. */
    void checkStart() {
        byte b = lines.here();
        boolean starts = b < 0 || STARTS[b] || b == '-' && !lines.isBlankOrEnd(lines.position() + 1);
        GivesUp.unless(starts);
    }

    /** Where the colon is that makes a key of what begins here; negative if there is none on this line. */
    int keyEnd() {
        int start = lines.position();
        byte first = lines.here();
        if (isQuote(first)) {
            int end = quoteEnd(start);
            return lines.at(end) == ':' && lines.isBlankOrEnd(end + 1) ? near(start, end) : NO_KEY;
        }
        if (first == '[' || first == '{' || first == '|' || first == '>') {
            return NO_KEY;
        }
        checkStart();
        for (int i = start; ; i++) {
            byte b = lines.at(i);
            if (b == '\n' || b == '#' && lines.at(i - 1) == ' ') {
                return NO_KEY;
            }
            if (b == ':' && lines.isBlankOrEnd(i + 1)) {
                GivesUp.unless(lines.at(i - 1) != ' ' && lines.at(i - 1) != '\t' && first != '<');
                return near(start, i);
            }
        }
    }

    private static int near(int start, int end) {
        GivesUp.unless(end - start < LONGEST_KEY);
        return end;
    }

    /** The key before this colon; moves behind the colon. */
    String key(int end) {
        int start = lines.position();
        String key;
        if (isQuote(lines.here())) {
            key = quoted();
        } else {
            String text = lines.text(start, end);
            GivesUp.unless(text.indexOf('\t') < 0);
            String resolved = Values.key(PlainScalars.resolve(text));
            if (resolved == null) {
                throw GivesUp.now();
            }
            key = resolved;
        }
        lines.position(end + 1);
        return key;
    }

    /** The scalar here; moves behind it. */
    Scalar value() {
        Origin origin = lines.origin(lines.position());
        return isQuote(lines.here())
                ? Scalar.of(quoted()).at(origin)
                : resolved(plain()).at(origin);
    }

    static Scalar resolved(String text) {
        Scalar value = Values.scalar(PlainScalars.resolve(text));
        if (value == null) {
            throw GivesUp.now();
        }
        return value;
    }

    private String plain() {
        checkStart();
        int start = lines.position();
        int end = start;
        for (int i = start; ; i++) {
            byte b = lines.at(i);
            if (b > '#' && b != ':') {
                end = i;
                continue;
            }
            if (b == '\n' || b == '#' && lines.at(i - 1) == ' ') {
                lines.position(i);
                return lines.text(start, end + 1);
            }
            GivesUp.unless(b != '\t' && !(b == ':' && lines.isBlankOrEnd(i + 1)));
            end = b == ' ' ? end : i;
        }
    }

    /** Where the quoted text that begins at a place ends, behind its quote; gives up on one that does not end here. */
    int quoteEnd(int start) {
        byte quote = lines.at(start);
        int i = start + 1;
        while (true) {
            byte b = lines.at(i);
            GivesUp.unless(b != '\n');
            if (b == '\\' && quote == '"') {
                GivesUp.unless(lines.at(i + 1) != '\n');
                i++;
            } else if (b == quote) {
                if (quote == '"' || lines.at(i + 1) != '\'') {
                    return i + 1;
                }
                i++;
            }
            i++;
        }
    }

    /** The quoted text here; moves behind it. */
    String quoted() {
        int start = lines.position();
        int end = quoteEnd(start);
        String text = lines.text(start + 1, end - 1);
        boolean isDouble = lines.here() == '"';
        lines.position(end);
        if (isDouble) {
            return text.indexOf('\\') < 0 ? text : unescaped(text);
        }
        return text.indexOf('\'') < 0 ? text : text.replace("''", "'");
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (int slash = text.indexOf('\\'); slash >= 0; slash = text.indexOf('\\', start)) {
            out.append(text, start, slash).append(escaped(text.charAt(slash + 1)));
            start = slash + 2;
        }
        out.append(text, start, text.length());
        return out.toString();
    }

    /** What a backslash makes of the character behind it; the quoted text is known not to end between the two. */
    private static char escaped(char c) {
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> throw GivesUp.now();
        };
    }
}
