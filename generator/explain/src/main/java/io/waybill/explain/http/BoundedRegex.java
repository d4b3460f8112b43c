package io.waybill.explain.http;

import io.waybill.explain.http.BoundedText.TooManyLooksException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that are compiled once, and give up where they would run forever. */
public final class BoundedRegex {

    private static final int MOST_KEPT = 20_000;
    private static final Map<String, Optional<Pattern>> PATTERNS = new ConcurrentHashMap<>();

    private BoundedRegex() {}

    /** Whether an expression is one, as far as Java understands it. */
    public static boolean isValid(String regex) {
        return compiled(regex).isPresent();
    }

    /** Whether an expression matches a whole text; one that is none, or runs away, does not. */
    public static boolean matches(String regex, String text) {
        return match(regex, text, true).isPresent();
    }

    /**
     * The match of an expression with a text.
     *
     * @param whole whether it has to match all of it; else its beginning
     */
    public static Optional<Matcher> match(String regex, String text, boolean whole) {
        try {
            return compiled(regex)
                    .map(pattern -> pattern.matcher(new BoundedText(text)))
                    .filter(matcher -> whole ? matcher.matches() : matcher.lookingAt());
        } catch (TooManyLooksException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /**
     * The first match of an expression anywhere in a text.
     *
     * @throws TooManyLooksException when it tries too much, or goes too deep
     */
    public static Optional<Matcher> find(Pattern pattern, String text) {
        try {
            return Optional.of(pattern.matcher(new BoundedText(text))).filter(Matcher::find);
        } catch (StackOverflowError e) {
            throw new TooManyLooksException();
        }
    }

    private static Optional<Pattern> compiled(String regex) {
        if (PATTERNS.size() > MOST_KEPT) {
            PATTERNS.clear();
        }
        return PATTERNS.computeIfAbsent(regex, BoundedRegex::compile);
    }

    private static Optional<Pattern> compile(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
