package io.waybill.routes.convert;

import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.routes.Route;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses how the path of an Ingress is written in a route. */
final class PathPlanner {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9/_.~%+-]*");

    /** A path, and an optional rest behind a slash: {@code /api(/|$)(.*)}. */
    private static final Pattern WITH_REST =
            Pattern.compile("(/[A-Za-z0-9/_.~-]*?)/?\\((?:/\\|\\$|/\\|\\z)\\)\\(\\.\\*\\)\\$?");

    /** A path and all that follows its slash: {@code /api/(.*)}; or all that follows it: {@code /api(.*)}. */
    private static final Pattern WITH_GROUP = Pattern.compile("(/[A-Za-z0-9/_.~-]*?)(/?)\\(\\.[*+]\\)\\$?");

    private static final Pattern WITH_ANY = Pattern.compile("(/[A-Za-z0-9/_.~-]*?)/?\\.\\*\\$?");

    private final Settings settings;

    PathPlanner(Settings settings) {
        this.settings = settings;
    }

    /** The path of a route; empty where its rewrite cannot be written. */
    Optional<PathPlan> plan(Route route) {
        boolean regexHost = route.locations().stream().anyMatch(location -> location.startsWith("~"));
        if (!regexHost) {
            boolean isExact = route.locations().stream().allMatch(location -> location.startsWith("= "));
            return Optional.of(PathPlan.of(isExact ? "Exact" : "PathPrefix", route.path()));
        }
        Optional<PathPlan> standard = settings.matchesAsNginx() ? Optional.empty() : standard(route);
        return standard.or(() -> expression(route));
    }

    /** By prefixes, where the expression is one of those that only stand for one. */
    private static Optional<PathPlan> standard(Route route) {
        String path = route.path();
        String target = route.rewriteTarget();
        if (LITERAL.matcher(path).matches()) {
            PathPlan prefix = PathPlan.of("PathPrefix", path);
            return target.isEmpty()
                    ? Optional.of(prefix)
                    : target.contains("$")
                            ? Optional.empty()
                            : Optional.of(prefix.replacing("ReplaceFullPath", target));
        }
        Matcher rest = WITH_REST.matcher(path);
        if (rest.matches()) {
            return prefix(rest.group(1), target, "$2", true);
        }
        Matcher group = WITH_GROUP.matcher(path);
        if (group.matches()) {
            return prefix(group.group(1), target, "$1", !group.group(2).isEmpty());
        }
        Matcher any = WITH_ANY.matcher(path);
        return any.matches() ? prefix(any.group(1), target, "", false) : Optional.empty();
    }

    /** The prefix, with the rest of the path in place of a group at the end of the target. */
    private static Optional<PathPlan> prefix(String path, String target, String group, boolean afterSlash) {
        PathPlan prefix = PathPlan.of("PathPrefix", path.isEmpty() ? "/" : path);
        if (target.isEmpty()) {
            return Optional.of(prefix);
        }
        if (!target.contains("$")) {
            return Optional.of(prefix.replacing("ReplaceFullPath", target));
        }
        String fixed = target.substring(0, Math.max(0, target.length() - group.length()));
        boolean isRest = !group.isEmpty() && target.endsWith(group) && !fixed.contains("$") && !fixed.contains("?");
        boolean fits = afterSlash || path.endsWith("/") || path.isEmpty() ? fixed.endsWith("/") : !fixed.endsWith("/");
        if (!isRest || !fits) {
            return Optional.empty();
        }
        String replacement = fixed.endsWith("/") && fixed.length() > 1 ? fixed.substring(0, fixed.length() - 1) : fixed;
        return Optional.of(prefix.replacing("ReplacePrefixMatch", replacement.isEmpty() ? "/" : replacement));
    }

    /**
     * By an expression for the beginning of the path in any case, as nginx has it: of two blocks, one with a slash behind
     * the path of the other, the other is for both.
     */
    private Optional<PathPlan> expression(Route route) {
        String last = route.locations().get(route.locations().size() - 1);
        String path = last.substring("~* \"^".length(), last.length() - 1);
        path = path.startsWith("^") ? path.substring(1) : path;
        boolean whole = settings.implementation() != Implementation.NGINX_GATEWAY_FABRIC;
        PathPlan plan = PathPlan.of("RegularExpression", ExpressionOrder.FLAG + path + (whole ? ".*" : ""));
        if (route.rewriteTarget().isEmpty()) {
            return Optional.of(plan);
        }
        return settings.implementation() == Implementation.STANDARD
                ? Optional.empty()
                : Optional.of(plan.byPattern(path, route.rewriteTarget()));
    }
}
