package io.waybill.routes.convert;

import io.waybill.explain.routes.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps expressions in the order in which nginx asks them. Implementations of the Gateway API ask the longest first, and
 * differ in what they do with those of one length; so one that nginx asks before another is made longer than it, by
 * {@code ^} at its beginning, where a path may match both.
 */
final class ExpressionOrder {

    /** What each expression begins with: nginx asks in any case. */
    static final String FLAG = "(?i)";

    private static final Pattern BEGINNING = Pattern.compile("^\\^+");

    /** What an expression begins with in any case, up to the first character that stands for something else. */
    private static final Pattern START = Pattern.compile("[A-Za-z0-9/_~%-]*(?![*?{])");

    private final Map<String, List<Asked>> later = new HashMap<>();

    private ExpressionOrder() {}

    /**
     * How the paths of routes are written; empty for those whose rewrite cannot be.
     *
     * @param routes those of each host in the order of nginx
     */
    static List<Optional<PathPlan>> of(List<Route> routes, PathPlanner planner) {
        ExpressionOrder order = new ExpressionOrder();
        List<Optional<PathPlan>> plans = new ArrayList<>();
        for (int i = routes.size() - 1; i >= 0; i--) {
            String host = routes.get(i).host();
            plans.add(planner.plan(routes.get(i)).map(plan -> order.before(host, plan)));
        }
        Collections.reverse(plans);
        return plans;
    }

    /**
     * An expression that nginx asks later than others.
     *
     * @param start what each path begins with that it matches
     * @param length its length
     */
    private record Asked(String start, int length) {

        /** Whether a path may match both. */
        boolean mayShare(String other) {
            return start.startsWith(other) || other.startsWith(start);
        }
    }

    private PathPlan before(String host, PathPlan plan) {
        if (!plan.type().equals("RegularExpression")) {
            return plan;
        }
        String start = start(plan);
        List<Asked> others = later.computeIfAbsent(host, key -> new ArrayList<>());
        int longest = others.stream()
                .filter(other -> other.mayShare(start))
                .mapToInt(Asked::length)
                .max()
                .orElse(0);
        int missing = Math.max(0, longest + 1 - plan.value().length());
        PathPlan longer =
                plan.matching(FLAG + "^".repeat(missing) + plan.value().substring(FLAG.length()));
        others.add(new Asked(start, longer.value().length()));
        return longer;
    }

    private static String start(PathPlan plan) {
        String regex = BEGINNING.matcher(plan.value().substring(FLAG.length())).replaceFirst("");
        Matcher start = START.matcher(regex);
        return !regex.contains("|") && start.lookingAt() ? start.group().toLowerCase(Locale.ROOT) : "";
    }
}
