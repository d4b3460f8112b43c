package io.waybill.explain.http;

/**
 * Which paths something matches.
 *
 * @param form how
 * @param text the path, or the regular expression
 * @param ignoresCase whether letters match in any case; only for expressions
 */
public record PathPattern(Form form, String text, boolean ignoresCase) {

    /** How paths are compared. */
    public enum Form {
        /** The path itself. */
        EXACT,
        /** The path and all below it, by whole elements; a slash at the end says nothing. */
        PREFIX,
        /** An expression for the beginning of the path. */
        REGEX_PREFIX,
        /** An expression for the whole path. */
        REGEX
    }

    /** Such as {@code PREFIX /cart}. */
    @Override
    public String toString() {
        return form + " " + text;
    }
}
