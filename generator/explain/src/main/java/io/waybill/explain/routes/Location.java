package io.waybill.explain.routes;

import io.waybill.explain.http.BoundedRegex;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A location block of nginx. */
final class Location {

    private final Form form;
    private final String path;
    private final @Nullable IngressRule rule;
    private final Optional<Pattern> pattern;

    /** How nginx compares a path. */
    enum Form {
        EXACT,
        PREFIX,
        REGEX
    }

    /**
     * A block.
     *
     * @param rule the path that it stands for; null for what no path of the host matches
     */
    Location(Form form, String path, @Nullable IngressRule rule) {
        this.form = form;
        this.path = path;
        this.rule = rule;
        this.pattern = form == Form.REGEX ? compiled("^" + path) : Optional.empty();
    }

    private static Optional<Pattern> compiled(String regex) {
        try {
            return Optional.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    Form form() {
        return form;
    }

    String path() {
        return path;
    }

    @Nullable IngressRule rule() {
        return rule;
    }

    /** Whether nginx would refuse the regular expression. */
    boolean isBroken() {
        return form == Form.REGEX && pattern.isEmpty();
    }

    /** The match of the regular expression with a path. */
    Optional<Matcher> match(String request) {
        return pattern.flatMap(regex -> BoundedRegex.find(regex, request));
    }

    /** As nginx writes it, such as {@code = /foo}. */
    @Override
    public String toString() {
        return switch (form) {
            case EXACT -> "= " + path;
            case PREFIX -> path;
            case REGEX -> "~* \"^" + path + "\"";
        };
    }
}
