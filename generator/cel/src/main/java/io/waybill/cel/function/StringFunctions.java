package io.waybill.cel.function;

import static io.waybill.cel.function.TextParts.at;
import static io.waybill.cel.function.TextParts.codePoints;

import io.waybill.cel.value.EvaluationError;
import java.util.List;

/**
 * Functions of texts, which count code points.
 *
 * <p>Source: cel-go's ext/strings.go in the versions that apiserver's cel/environment/base.go names.
 */
final class StringFunctions {

    private static final Class<?> TEXT = String.class;
    private static final Class<?> INTEGER = Long.class;

    private StringFunctions() {}

    static Functions functions() {
        Functions functions = new Functions()
                .body("charAt", a -> charAt((String) a[0], (Long) a[1]), TEXT, INTEGER)
                .body("lowerAscii", a -> ascii((String) a[0], 'A', 'Z', 32), TEXT)
                .body("upperAscii", a -> ascii((String) a[0], 'a', 'z', -32), TEXT)
                .body("trim", a -> trim((String) a[0]), TEXT)
                .body("substring", a -> substring((String) a[0], (Long) a[1], Long.MAX_VALUE), TEXT, INTEGER)
                .body("substring", a -> range((String) a[0], (Long) a[1], (Long) a[2]), TEXT, INTEGER, INTEGER)
                .body("join", a -> join((List<?>) a[0], ""), List.class)
                .body("join", a -> join((List<?>) a[0], (String) a[1]), List.class, TEXT)
                .body("strings.quote", a -> TextParts.quote((String) a[0]), TEXT);
        places(functions);
        return functions;
    }

    private static void places(Functions functions) {
        functions
                .body("indexOf", a -> TextParts.indexOf((String) a[0], (String) a[1], 0), TEXT, TEXT)
                .body("indexOf", a -> TextParts.indexOf((String) a[0], (String) a[1], (Long) a[2]), TEXT, TEXT, INTEGER)
                .body("lastIndexOf", a -> TextParts.lastIndexOf((String) a[0], (String) a[1]), TEXT, TEXT)
                .body(
                        "lastIndexOf",
                        a -> TextParts.lastIndexOf((String) a[0], (String) a[1], (Long) a[2]),
                        TEXT,
                        TEXT,
                        INTEGER)
                .body(
                        "replace",
                        a -> TextParts.replace((String) a[0], (String) a[1], (String) a[2], -1),
                        TEXT,
                        TEXT,
                        TEXT)
                .body(
                        "replace",
                        a -> TextParts.replace((String) a[0], (String) a[1], (String) a[2], (Long) a[3]),
                        TEXT,
                        TEXT,
                        TEXT,
                        INTEGER)
                .body("split", a -> TextParts.split((String) a[0], (String) a[1], -1), TEXT, TEXT)
                .body("split", a -> TextParts.split((String) a[0], (String) a[1], (Long) a[2]), TEXT, TEXT, INTEGER);
    }

    private static Object charAt(String text, long index) {
        int size = codePoints(text);
        if (index < 0 || index > size) {
            throw outOfRange(index);
        }
        return index == size ? "" : text.substring(at(text, index), at(text, index + 1));
    }

    static EvaluationError outOfRange(long index) {
        return EvaluationError.of("index out of range: " + index);
    }

    private static Object substring(String text, long start, long end) {
        int size = codePoints(text);
        if (start < 0 || start > size) {
            throw outOfRange(start);
        }
        if (end != Long.MAX_VALUE && (end < 0 || end > size)) {
            throw outOfRange(end);
        }
        return text.substring(at(text, start), end == Long.MAX_VALUE ? text.length() : at(text, end));
    }

    private static Object range(String text, long start, long end) {
        if (start > end) {
            throw EvaluationError.of("invalid substring range. start: " + start + ", end: " + end);
        }
        return substring(text, start, end);
    }

    private static String ascii(String text, char first, char last, int by) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            char letter = changed.charAt(i);
            if (letter >= first && letter <= last) {
                changed.setCharAt(i, (char) (letter + by));
            }
        }
        return changed.toString();
    }

    /** Without white space by Unicode around it. */
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return letter >= 9 && letter <= 13 || letter == 0x85 || Character.isSpaceChar(letter);
    }

    private static Object join(List<?> list, String separator) {
        StringBuilder joined = new StringBuilder();
        String before = "";
        for (Object item : list) {
            if (!(item instanceof String text)) {
                throw EvaluationError.of("join: invalid input: " + item);
            }
            joined.append(before).append(text);
            before = separator;
        }
        return joined.toString();
    }
}
