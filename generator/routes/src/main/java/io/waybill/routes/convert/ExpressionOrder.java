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

    private static final String FLAG = "(?i)";

    /** What an expression begins with in any case, up to the first character that stands for something else. */
    private static final Pattern START = Pattern.compile("[A-Za-z0-9/_~%-]*(?![*?{])");

    private final Map<String, List<PathPlan>> later = new HashMap<>();

    private ExpressionOrder() {}

    /**
     * How the paths of routes are written; empty for those whose rewrite cannot be.
     *
     * @param routes those of a host in the order of nginx
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

    private PathPlan before(String host, PathPlan plan) {
        if (!plan.type().equals("RegularExpression")) {
            return plan;
        }
        List<PathPlan> others = later.computeIfAbsent(host, key -> new ArrayList<>());
        int missing = others.stream()
                .filter(other -> other.value().length() >= plan.value().length() && mayShare(plan, other))
                .mapToInt(other -> other.value().length() + 1 - plan.value().length())
                .max()
                .orElse(0);
        PathPlan longer = missing > 0
                ? plan.matching(FLAG + "^".repeat(missing) + plan.value().substring(FLAG.length()))
                : plan;
        others.add(longer);
        return longer;
    }

    /** Whether a path may match both. */
    private static boolean mayShare(PathPlan one, PathPlan other) {
        String start = start(one);
        String otherStart = start(other);
        return start.startsWith(otherStart) || otherStart.startsWith(start);
    }

    private static String start(PathPlan plan) {
        String regex = plan.value().substring(FLAG.length()).replaceFirst("^\\^+", "");
        Matcher start = START.matcher(regex);
        return !regex.contains("|") && start.lookingAt() ? start.group().toLowerCase(Locale.ROOT) : "";
    }
}
