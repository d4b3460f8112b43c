package io.waybill.explain.gateway.rule;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.http.BoundedRegex;
import io.waybill.kubernetes.tree.Fields;

/**
 * A condition on the path of a request.
 *
 * @param type {@code Exact}, {@code PathPrefix} or {@code RegularExpression}
 * @param value the path or expression, as written
 */
public record PathMatch(String type, String value) {

    /** What a match without a path has. */
    public static final PathMatch ANY = new PathMatch("PathPrefix", "/");

    public static PathMatch of(Mapping match) {
        return Fields.mapping(match, "path")
                .map(path -> new PathMatch(
                        Fields.text(path, "type").orElse("PathPrefix"),
                        Fields.text(path, "value").orElse("/")))
                .orElse(ANY);
    }

    /** Whether it is an expression. */
    public boolean isRegex() {
        return type.equals("RegularExpression");
    }

    /** Whether it is the whole path. */
    public boolean isExact() {
        return type.equals("Exact");
    }

    /** The prefix without a slash at its end, which says nothing; empty for all paths. */
    public String prefix() {
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    /** Whether a path meets it: a prefix by whole elements. */
    public boolean matches(String path, Implementation implementation) {
        if (isExact()) {
            return path.equals(value);
        }
        if (isRegex()) {
            return BoundedRegex.match(value, path, implementation.matchesWholePath())
                    .isPresent();
        }
        String prefix = prefix();
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /** Such as {@code PathPrefix /cart}. */
    @Override
    public String toString() {
        return type + " " + value;
    }
}
