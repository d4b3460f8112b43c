package io.waybill.validate.rules;

import io.waybill.validate.Rule;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions in schemas, which the API server reads as RE2 does. */
final class SchemaPatterns {

    private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);
    private static final Pattern LOOK_AROUND = Pattern.compile("\\(\\?(=|!|<=|<!|>)");
    private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\[1-9]");

    /** What the two dialects write differently within brackets. */
    private static final Pattern NESTED_CLASS = Pattern.compile("\\[[^\\]]*\\[|&&");

    private SchemaPatterns() {}

    static void check(Schema schema) {
        String pattern = schema.object().text("pattern");
        if (!isFine(pattern)) {
            schema.error(
                    Rule.INVALID_FORMAT,
                    "pattern",
                    "\"" + pattern + "\" is no regular expression that the API server can read.",
                    "Close all brackets, and use neither look-around nor back references.");
        }
    }

    static boolean isFine(String pattern) {
        String plain = ESCAPED.matcher(pattern).replaceAll("_");
        if (LOOK_AROUND.matcher(plain).find()
                || BACK_REFERENCE.matcher(pattern.replace("\\\\", "_")).find()) {
            return false;
        }
        if (NESTED_CLASS.matcher(plain).find()) {
            return true;
        }
        try {
            Pattern.compile(plain.replace("(?P<", "(?<").replace("{", "_"));
            return true;
        } catch (PatternSyntaxException e) {
            String problem = e.getDescription();
            return !problem.startsWith("Unclosed group")
                    && !problem.startsWith("Unclosed character class")
                    && !problem.startsWith("Unmatched closing")
                    && !problem.startsWith("Dangling meta character");
        }
    }
}
