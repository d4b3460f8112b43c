package io.waybill.render;

import java.util.regex.Pattern;

/** Where kubectl looks for JSON in a stream (apimachinery of Kubernetes 1.36, util/yaml/decoder.go). */
final class JsonStart {

    /** How far it looks for the first brace. */
    private static final int LOOKS = 4096;

    /** It cannot look at fewer bytes than these behind JSON, so what is shorter cannot be YAML. */
    private static final int SHORTEST_REST = 4;

    private static final Pattern SCALAR = Pattern.compile("[ \\t\\n\\r]*+(?:true|false|null"
            + "|-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+(?![.eE]))");

    private JsonStart() {}

    /** Whether a brace is the first thing that the text has. */
    static boolean isJson(String text) {
        for (int i = 0; i < Math.min(LOOKS, text.length()); i++) {
            if (!isSpace(text.charAt(i))) {
                return text.charAt(i) == '{';
            }
        }
        return false;
    }

    /**
     * Where YAML may begin behind JSON values: behind the blanks there, and the first line end among them.
     *
     * @param end where the text ends, without a line end that was added to it
     * @return the place, or -1 where kubectl does not look for YAML any more
     */
    static int yamlBehind(String text, int start, int end) {
        for (int i = start; hasRest(text, i, end); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                return i;
            }
            if (c == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean hasRest(String text, int start, int end) {
        int bytes = 0;
        for (int i = start; i < end && bytes < SHORTEST_REST; i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes >= SHORTEST_REST;
    }

    /** Whether a number or a word of JSON begins here, which kubectl reads whatever stands behind it. */
    static boolean hasScalar(String text, int start) {
        return SCALAR.matcher(text).region(start, text.length()).lookingAt();
    }

    /** What Unicode calls white space. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c > '\u0085' && Character.isSpaceChar(c);
    }
}
