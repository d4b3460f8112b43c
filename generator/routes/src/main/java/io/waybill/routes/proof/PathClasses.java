package io.waybill.routes.proof;

import dk.brics.automaton.Automaton;
import io.waybill.explain.http.BoundedRegex;
import io.waybill.explain.http.PathPattern;
import io.waybill.explain.http.PathPattern.Form;
import io.waybill.routes.proof.Cells.TooManyException;
import io.waybill.routes.proof.RegexLanguage.UndecidableException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The paths of one host, in classes that no pattern tells apart; each with some paths to ask for.
 *
 * @param classes paths of each class, the shortest first
 * @param isDecided whether these are all classes; else they are a sample
 * @param why what cannot be decided; empty where all is
 */
record PathClasses(List<List<String>> classes, boolean isDecided, String why) {

    private static final int MOST_PATTERNS = 240;
    private static final int MOST_CELLS = 3000;

    /** A path element that no pattern has. */
    private static final String FRESH = "x1";

    /** The classes that patterns tell apart. */
    static PathClasses of(List<PathPattern> patterns) {
        Set<PathPattern> distinct = new LinkedHashSet<>(patterns);
        boolean literal = distinct.stream().noneMatch(PathClasses::isRegex);
        if (literal) {
            return literal(distinct);
        }
        if (distinct.size() > MOST_PATTERNS) {
            return sampled(distinct, "too many paths beside regular expressions");
        }
        try {
            return decided(distinct);
        } catch (UndecidableException e) {
            return sampled(distinct, "an expression is not regular: " + e.getMessage());
        } catch (TooManyException e) {
            return sampled(distinct, "the expressions overlap in too many ways");
        }
    }

    private static boolean isRegex(PathPattern pattern) {
        return pattern.form() == Form.REGEX || pattern.form() == Form.REGEX_PREFIX;
    }

    /** Whether a pattern matches a path. */
    static boolean matches(PathPattern pattern, String path) {
        String prefix = Language.prefix(pattern.text());
        return switch (pattern.form()) {
            case EXACT -> path.equals(pattern.text());
            case PREFIX -> path.equals(prefix) || path.startsWith(prefix + "/");
            case REGEX, REGEX_PREFIX ->
                BoundedRegex.match(
                                (pattern.ignoresCase() ? "(?i)" : "") + pattern.text(),
                                path,
                                pattern.form() == Form.REGEX)
                        .isPresent();
        };
    }

    /** Without expressions, a path, the path with a slash, and something below it are all there is. */
    private static PathClasses literal(Set<PathPattern> patterns) {
        Set<String> known = new LinkedHashSet<>();
        patterns.forEach(pattern -> known.add(Language.prefix(pattern.text())));
        known.add("");
        List<List<String>> classes = new ArrayList<>();
        for (String path : known) {
            if (!path.isEmpty()) {
                classes.add(List.of(path));
            }
            classes.add(List.of(path + "/"));
            String below = path + "/" + fresh(path, known);
            classes.add(List.of(below, below + "/y2.Z", path + "/" + FRESH.toUpperCase(Locale.ROOT) + "/"));
        }
        return new PathClasses(List.copyOf(classes), true, "");
    }

    private static String fresh(String path, Set<String> known) {
        String element = FRESH;
        while (known.contains(path + "/" + element)) {
            element += "x";
        }
        return element;
    }

    private static PathClasses decided(Set<PathPattern> patterns) throws UndecidableException, TooManyException {
        Set<PathPattern> split = new LinkedHashSet<>();
        for (PathPattern pattern : patterns) {
            split.add(pattern);
            if (pattern.ignoresCase()) {
                split.add(new PathPattern(pattern.form(), pattern.text(), false));
            }
            if (pattern.form() == Form.PREFIX) {
                String prefix = Language.prefix(pattern.text());
                split.add(new PathPattern(Form.EXACT, prefix, false));
                split.add(new PathPattern(Form.EXACT, prefix + "/", false));
            }
        }
        List<Automaton> subsets = new ArrayList<>();
        for (PathPattern pattern : split) {
            subsets.add(Language.of(pattern));
        }
        List<List<String>> classes = Cells.of(Language.PATHS, subsets, MOST_CELLS).stream()
                .map(Examples::of)
                .toList();
        return new PathClasses(classes, true, "");
    }

    private static PathClasses sampled(Set<PathPattern> patterns, String why) {
        Set<String> samples = new LinkedHashSet<>();
        for (PathPattern pattern : patterns) {
            if (isRegex(pattern)) {
                try {
                    samples.addAll(Examples.of(Language.of(pattern)));
                } catch (UndecidableException e) {
                    samples.addAll(literalParts(pattern.text()));
                }
            } else {
                samples.add(pattern.text());
            }
        }
        Set<String> all = new LinkedHashSet<>(List.of("/", "/" + FRESH));
        for (String sample : samples) {
            String base = Language.prefix(sample);
            all.addAll(List.of(base.isEmpty() ? "/" : base, base + "/", base + "/" + FRESH, base + "x"));
            all.add(base.isEmpty() ? "/" : base.toUpperCase(Locale.ROOT));
        }
        return new PathClasses(
                all.stream().filter(path -> path.startsWith("/")).map(List::of).toList(), false, why);
    }

    /** The text of an expression up to what is no letter of a path, and what is left without it. */
    private static Set<String> literalParts(String regex) {
        String start = regex.replaceFirst("[^A-Za-z0-9/_.-].*", "");
        return Set.of(start.isEmpty() ? "/" : start, regex.replaceAll("[^A-Za-z0-9/_-]", ""));
    }
}
