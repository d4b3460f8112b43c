package io.waybill.routes.proof;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import io.waybill.explain.http.PathPattern;
import io.waybill.explain.http.RequestPattern.ValuePattern;
import io.waybill.routes.proof.RegexLanguage.UndecidableException;

/** Sets of texts: the paths that requests can have, and what patterns match of them. */
final class Language {

    /** Paths as a proxy compares them: of visible ASCII, without double slashes and dot segments. */
    static final Automaton PATHS = paths();

    /** Values of headers: visible ASCII, and blanks within. */
    static final Automaton VALUES = BasicAutomata.makeCharRange('!', '~')
            .concatenate(BasicAutomata.makeCharRange(' ', '~').repeat());

    private Language() {}

    private static Automaton paths() {
        Automaton visible = BasicOperations.minus(
                BasicAutomata.makeCharRange('!', '~'), BasicAutomata.makeCharSet("/?#%\"<>\\^`{|}"));
        Automaton dots = BasicAutomata.makeString(".").union(BasicAutomata.makeString(".."));
        Automaton segment = BasicOperations.minus(visible.repeat(1), dots);
        Automaton slash = BasicAutomata.makeChar('/');
        Automaton paths = slash.union(slash.concatenate(segment).repeat(1).concatenate(slash.optional()));
        paths.minimize();
        return paths;
    }

    /** The paths that a pattern matches. */
    static Automaton of(PathPattern pattern) throws UndecidableException {
        return switch (pattern.form()) {
            case EXACT -> BasicAutomata.makeString(pattern.text()).intersection(PATHS);
            case PREFIX -> below(prefix(pattern.text()));
            case REGEX_PREFIX -> matched(pattern.text(), pattern.ignoresCase(), false, PATHS);
            case REGEX -> matched(pattern.text(), pattern.ignoresCase(), true, PATHS);
        };
    }

    /** A prefix without the slash at its end. */
    static String prefix(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Automaton below(String prefix) {
        Automaton all = BasicAutomata.makeString(prefix + "/").concatenate(BasicAutomata.makeAnyString());
        return all.union(BasicAutomata.makeString(prefix)).intersection(PATHS);
    }

    /** The values that a condition on a header accepts; a cookie is one among others. */
    static Automaton of(ValuePattern pattern) throws UndecidableException {
        if (!pattern.isRegex() && pattern.name().equals("cookie")) {
            String cookie = pattern.value().replaceAll("[^A-Za-z0-9]", "\\\\$0");
            return matched("(.*; ?)?" + cookie + "(;.*)?", false, true, VALUES);
        }
        if (!pattern.isRegex()) {
            return BasicAutomata.makeString(pattern.value()).intersection(VALUES);
        }
        return matched(
                (pattern.isWhole() ? "" : ".*") + "(?:" + pattern.value() + ")", false, pattern.isWhole(), VALUES);
    }

    private static Automaton matched(String regex, boolean ignoresCase, boolean whole, Automaton universe)
            throws UndecidableException {
        Automaton end = BasicAutomata.makeChar(RegexLanguage.END);
        Automaton rest = whole ? end.repeat() : RegexLanguage.any().union(end).repeat();
        Automaton marked = RegexLanguage.of(regex, ignoresCase)
                .concatenate(rest)
                .intersection(universe.concatenate(end.repeat(1)));
        Automaton matched = marked.subst(RegexLanguage.END, "");
        matched.determinize();
        matched.minimize();
        return matched;
    }
}
