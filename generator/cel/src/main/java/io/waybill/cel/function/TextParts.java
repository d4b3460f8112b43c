package io.waybill.cel.function;

import java.util.ArrayList;
import java.util.List;

/** Places in texts, counted in code points, and what comes of them. */
final class TextParts {

    private TextParts() {}

    static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Where a code point begins. */
    static int at(String text, long index) {
        return text.offsetByCodePoints(0, (int) index);
    }

    static long indexOf(String text, String part, long from) {
        if (part.isEmpty()) {
            return from;
        }
        if (from < 0) {
            throw StringFunctions.outOfRange(from);
        }
        if (from >= codePoints(text)) {
            return -1;
        }
        int found = text.indexOf(part, at(text, from));
        return found < 0 ? -1 : text.codePointCount(0, found);
    }

    static long lastIndexOf(String text, String part) {
        int size = codePoints(text);
        if (part.isEmpty()) {
            return size;
        }
        return part.length() > text.length() ? -1 : lastIndexOf(text, part, size - 1L);
    }

    static long lastIndexOf(String text, String part, long from) {
        if (part.isEmpty()) {
            return from;
        }
        if (from < 0) {
            throw StringFunctions.outOfRange(from);
        }
        if (from >= codePoints(text)) {
            return -1;
        }
        int found = text.lastIndexOf(part, at(text, from));
        return found < 0 ? -1 : text.codePointCount(0, found);
    }

    /** A text with up to so many of a part replaced; all of them below zero. An empty part is around all letters. */
    static String replace(String text, String part, String by, long most) {
        if (most < 0 && !part.isEmpty()) {
            return text.replace(part, by);
        }
        long left = most < 0 ? Long.MAX_VALUE : most;
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (left > 0 && at <= text.length()) {
            int found = text.indexOf(part, at);
            if (found < 0) {
                break;
            }
            replaced.append(text, at, found).append(by);
            at = found + part.length();
            if (part.isEmpty()) {
                int next = at < text.length() ? text.offsetByCodePoints(at, 1) : at + 1;
                replaced.append(text, at, Math.min(next, text.length()));
                at = next;
            }
            left--;
        }
        return replaced.append(text.substring(Math.min(at, text.length()))).toString();
    }

    /** The parts between a separator, at most so many; all of them below zero. An empty one is between all letters. */
    static List<String> split(String text, String separator, long most) {
        List<String> parts = new ArrayList<>();
        if (most == 0) {
            return parts;
        }
        long limit = most < 0 ? Long.MAX_VALUE : most;
        int at = 0;
        while (parts.size() < limit - 1) {
            int found = separator.isEmpty()
                    ? (at < text.length() ? text.offsetByCodePoints(at, 1) : -1)
                    : text.indexOf(separator, at);
            if (found < 0 || separator.isEmpty() && found >= text.length()) {
                break;
            }
            parts.add(text.substring(at, found));
            at = found + separator.length();
        }
        if (!separator.isEmpty() || at < text.length()) {
            parts.add(text.substring(at));
        }
        return parts;
    }

    /** A text in double quotes, its control characters as escapes. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case 7 -> quoted.append("\\a");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case 11 -> quoted.append("\\v");
                case '\\' -> quoted.append("\\\\");
                case '"' -> quoted.append("\\\"");
                default -> quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
