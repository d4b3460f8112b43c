package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * A path of a rule to be, and what becomes of the path on the way.
 *
 * @param type {@code Exact}, {@code PathPrefix} or {@code RegularExpression}
 * @param value the path
 * @param rewrite the {@code path} of a {@code URLRewrite}
 * @param pattern a rewrite by an expression with groups, which only implementations can
 */
record PathPlan(String type, String value, Optional<Mapping> rewrite, Optional<Pattern> pattern) {

    /**
     * A rewrite by an expression.
     *
     * @param regex for the beginning of the path, in any case
     * @param target with {@code $1} for groups
     */
    record Pattern(String regex, String target) {}

    static PathPlan of(String type, String value) {
        return new PathPlan(type, value, Optional.empty(), Optional.empty());
    }

    PathPlan replacing(String kind, String path) {
        String field = kind.equals("ReplaceFullPath") ? "replaceFullPath" : "replacePrefixMatch";
        return new PathPlan(type, value, Optional.of(Trees.of("type", kind, field, path)), Optional.empty());
    }

    PathPlan byPattern(String regex, String target) {
        return new PathPlan(type, value, Optional.empty(), Optional.of(new Pattern(regex, target)));
    }

    PathPlan matching(String regex) {
        return new PathPlan(type, regex, rewrite, pattern);
    }

    Mapping match() {
        return Trees.match(type, value);
    }

    /** The paths at the edge of a prefix, of which nginx may make something else. */
    List<String> edges() {
        boolean hasSlash = value.endsWith("/");
        String bare = hasSlash ? value.substring(0, value.length() - 1) : value;
        if (bare.isEmpty() || type.equals("RegularExpression")) {
            return List.of();
        }
        if (type.equals("PathPrefix")) {
            return List.of(bare, bare + "/");
        }
        return hasSlash ? List.of(bare) : List.of();
    }
}
