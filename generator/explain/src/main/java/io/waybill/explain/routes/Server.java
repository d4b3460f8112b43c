package io.waybill.explain.routes;

import io.waybill.explain.routes.Location.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The location blocks that ingress-nginx writes for a host, and how nginx chooses among them. */
final class Server {

    private static final Comparator<IngressRule> LONGEST_FIRST = Comparator.<IngressRule>comparingInt(
                    rule -> -rule.path().length())
            .thenComparing(IngressRule::path, Comparator.reverseOrder());

    private final boolean regex;
    private final List<Location> locations = new ArrayList<>();
    private final Set<IngressRule> broken = new HashSet<>();
    private final Map<String, Location> exact = new HashMap<>();
    private final Map<String, Location> prefixes = new HashMap<>();
    private final Optional<Location> root;

    /** What nginx does with a path. */
    record Choice(@Nullable Location location, boolean redirectsToSlash) {}

    /**
     * The blocks for these paths.
     *
     * @param rules no two of the same path and type
     */
    Server(List<IngressRule> rules) {
        this.regex = rules.stream().anyMatch(IngressRule::isRegex);
        Set<String> exactPaths = new HashSet<>();
        rules.stream().filter(IngressRule::isExact).forEach(rule -> exactPaths.add(rule.path()));
        List<IngressRule> sorted = new ArrayList<>(rules);
        sorted.sort(LONGEST_FIRST);
        sorted.forEach(rule -> add(rule, exactPaths));
        if (rules.stream().noneMatch(rule -> rule.path().equals("/") && !rule.isExact())) {
            add(new Location(regex ? Form.REGEX : Form.PREFIX, "/", null));
        }
        this.root = locations.stream()
                .filter(location ->
                        location.rule() != null && location.rule().appRoot().isPresent())
                .findFirst();
    }

    private void add(IngressRule rule, Set<String> exactPaths) {
        String path = rule.path();
        if (regex) {
            boolean slash = !rule.isExact() && !rule.isRegex() && !path.endsWith("/");
            if (slash) {
                add(new Location(Form.REGEX, path + "/", rule));
            }
            if (!slash || !exactPaths.contains(path)) {
                add(new Location(Form.REGEX, path, rule));
            }
        } else if (rule.isExact()) {
            add(new Location(Form.EXACT, path, rule));
        } else {
            add(new Location(Form.PREFIX, path.endsWith("/") ? path : path + "/", rule));
            if (!path.equals("/") && !exactPaths.contains(path)) {
                add(new Location(Form.EXACT, path, rule));
            }
        }
    }

    /** Of two blocks of one name, which nginx refuses, the first stays. */
    private void add(Location location) {
        Location before = switch (location.form()) {
            case EXACT -> exact.putIfAbsent(location.path(), location);
            case PREFIX -> prefixes.putIfAbsent(location.path(), location);
            case REGEX -> null;
        };
        if (before == null) {
            locations.add(location);
        }
        IngressRule rule = location.rule();
        if (rule != null && location.isBroken()) {
            broken.add(rule);
        }
    }

    /** Whether all paths are regular expressions. */
    boolean isRegex() {
        return regex;
    }

    /** Whether nginx would refuse the regular expression of a path. */
    boolean isBroken(IngressRule rule) {
        return broken.contains(rule);
    }

    /** The blocks, in the order in which they are written. */
    List<Location> locations() {
        return List.copyOf(locations);
    }

    /**
     * The first block whose Ingress has an {@code app-root}: it answers {@code /} before nginx looks for a block, as the
     * template of ingress-nginx writes the redirect beside the blocks and not into them (nginx.tmpl).
     */
    Optional<Location> root() {
        return root;
    }

    /** Chooses as nginx does: the first expression; or the exact block, then the longest prefix. */
    Choice choose(String path) {
        return regex ? new Choice(firstMatch(path).orElse(null), false) : byName(path);
    }

    private Optional<Location> firstMatch(String path) {
        return locations.stream()
                .filter(location -> location.match(path).isPresent())
                .findFirst();
    }

    private Choice byName(String path) {
        Location found = exact.getOrDefault(path, prefixes.get(path));
        if (found != null) {
            return new Choice(found, false);
        }
        Location slashed = exact.getOrDefault(path + "/", prefixes.get(path + "/"));
        if (slashed != null) {
            return new Choice(slashed, true);
        }
        int end = path.lastIndexOf('/');
        while (end >= 0) {
            Location prefix = prefixes.get(path.substring(0, end + 1));
            if (prefix != null) {
                return new Choice(prefix, false);
            }
            end = path.lastIndexOf('/', end - 1);
        }
        return new Choice(null, false);
    }
}
