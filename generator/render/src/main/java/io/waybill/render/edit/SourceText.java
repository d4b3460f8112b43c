package io.waybill.render.edit;

import java.util.ArrayList;
import java.util.List;

/** A text with its lines. */
final class SourceText {

    private final String text;
    private final String lineEnd;
    private final int[] offsets;

    SourceText(String text) {
        this.text = text;
        int first = text.indexOf('\n');
        this.lineEnd = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
        boolean onePerCharacter = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        this.offsets = onePerCharacter ? new int[0] : offsets(text);
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
        }
        return offsets;
    }

    String text() {
        return text;
    }

    /** The same text with blanks for tabs, which JSON may be indented with. */
    String withoutTabs() {
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return json ? text.replace('\t', ' ') : text;
    }

    int length() {
        return text.length();
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    /** The line end that this text uses. */
    String lineEnd() {
        return lineEnd;
    }

    /** The place of a code point. */
    int offset(int codePoint) {
        return offsets.length == 0 ? codePoint : offsets[codePoint];
    }

    /** Where the line of a place begins. */
    int lineStart(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    /** The characters before a place on its line. */
    int column(int place) {
        return place - lineStart(place);
    }

    /** Whether only blanks stand before a place on its line. */
    boolean isFirstOnLine(int place) {
        return text.substring(lineStart(place), place).isBlank();
    }

    /** Where the last line of a value ends that ends here: before its line end. */
    int endOfLine(int end) {
        int at = end > 0 && end <= text.length() && text.charAt(end - 1) == '\n' ? end - 1 : text.indexOf('\n', end);
        if (at < 0) {
            return text.length();
        }
        return at > 0 && text.charAt(at - 1) == '\r' ? at - 1 : at;
    }

    /** The place behind the last character before a place that is no blank. */
    int lastNonBlank(int place) {
        int at = place;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    /** Where the next line begins. */
    int nextLine(int place) {
        int at = text.indexOf('\n', place);
        return at < 0 ? text.length() : at + 1;
    }

    /** The place behind the next such character. */
    int after(char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? from : at + 1;
    }

    /** The place of what follows a word and blanks. */
    int afterWord(int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the comment lines directly above a line begin; the line itself where there are none. */
    int leadStart(int place) {
        int start = lineStart(place);
        while (start > 0) {
            int above = lineStart(start - 1);
            if (!text.substring(above, start).strip().startsWith("#")) {
                break;
            }
            start = above;
        }
        return start;
    }

    /** The comments between two places that lie in no scalar. */
    List<Comment> comments(int from, int to, List<Part> scalars) {
        List<Comment> comments = new ArrayList<>();
        int next = 0;
        for (int at = from; at < to; at++) {
            while (next < scalars.size() && scalars.get(next).end() <= at) {
                next++;
            }
            if (next < scalars.size() && scalars.get(next).start() <= at) {
                at = scalars.get(next).end() - 1;
            } else if (text.charAt(at) == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
                int end = nextLine(at);
                comments.add(new Comment(at, text.substring(at, end).stripTrailing()));
                at = end - 1;
            }
        }
        return comments;
    }

    /** A comment with its sign. */
    record Comment(int start, String text) {}
}
