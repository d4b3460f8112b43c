package io.waybill.validate.rules.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a text is JSON, without reading what it says. */
final class JsonText {

    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]*+");
    private static final Pattern STRING =
            Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"");
    private static final Pattern SIMPLE =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");
    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** Whether the text is one object, or null. */
    static boolean isObject(String text) {
        JsonText json = new JsonText(text);
        json.skip(SPACE);
        boolean fits = text.startsWith("null", json.at) || text.startsWith("{", json.at);
        return fits && json.value(0) && json.at == text.length();
    }

    private boolean value(int depth) {
        skip(SPACE);
        boolean fits;
        if (depth > DEEPEST) {
            fits = false;
        } else if (take('{')) {
            fits = items(depth, true, '}');
        } else if (take('[')) {
            fits = items(depth, false, ']');
        } else {
            fits = skip(STRING) || skip(SIMPLE);
        }
        skip(SPACE);
        return fits;
    }

    private boolean items(int depth, boolean hasKeys, char end) {
        skip(SPACE);
        if (take(end)) {
            return true;
        }
        do {
            if (hasKeys && !key() || !value(depth + 1)) {
                return false;
            }
        } while (take(','));
        return take(end);
    }

    private boolean key() {
        skip(SPACE);
        boolean fits = skip(STRING);
        skip(SPACE);
        return fits && take(':');
    }

    private boolean take(char expected) {
        boolean fits = at < text.length() && text.charAt(at) == expected;
        at += fits ? 1 : 0;
        return fits;
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        boolean fits = matcher.lookingAt();
        at = fits ? matcher.end() : at;
        return fits;
    }
}
