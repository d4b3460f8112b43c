package io.waybill.validate.rules.schemas;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.waybill.validate.Rule;
import io.waybill.validate.expression.GoPattern;
import io.waybill.validate.expression.UnicodeClasses;
import io.waybill.validate.rules.support.Behaviour;
import java.util.Optional;

/** Regular expressions in schemas, which the API server reads as RE2 does. */
public final class SchemaPatterns {

    private SchemaPatterns() {}

    /** Reports a pattern that does not compile. */
    public static void check(Schema schema) {
        String pattern = schema.object().text("pattern");
        UnicodeClasses classes =
                schema.object().isAtLeast(Behaviour.LONG_CLASS_NAMES) ? UnicodeClasses.LOOSE : UnicodeClasses.EXACT;
        if (compiled(pattern, classes).isEmpty()) {
            schema.error(
                    Rule.INVALID_FORMAT,
                    "pattern",
                    "\"" + pattern + "\" is not a regular expression that the API server can read.",
                    "Close all brackets, use neither look-around nor back references, and repeat nothing more than a"
                            + " thousand times.");
        }
    }

    /** The expression; nothing where the API server cannot read it. */
    static Optional<Pattern> compiled(String pattern) {
        return compiled(pattern, UnicodeClasses.ANY);
    }

    private static Optional<Pattern> compiled(String pattern, UnicodeClasses classes) {
        try {
            return Optional.of(GoPattern.compile(pattern, classes));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
