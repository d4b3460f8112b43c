package io.waybill.explain.gateway.rule;

import io.waybill.explain.http.BoundedRegex;
import io.waybill.explain.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;

/**
 * What a rule does to requests besides handing them on.
 *
 * @param redirect where it sends the client instead
 * @param rewrite what becomes of the path
 * @param pattern what becomes of the path by an expression with groups, which only implementations know
 * @param host the host that the backend sees; empty for that of the request
 * @param requestHeaders edits of headers, as {@link io.waybill.explain.http.Handling} has them
 * @param responseHeaders likewise
 * @param extras mirrors, CORS, timeouts and what else is done, in words
 */
public record RouteFilters(
        Optional<Redirect> redirect,
        Optional<PathModifier> rewrite,
        Optional<PatternRewrite> pattern,
        String host,
        SortedMap<String, String> requestHeaders,
        SortedMap<String, String> responseHeaders,
        List<String> extras) {

    /**
     * A rewrite by an expression.
     *
     * @param regex what is looked for from the start of the path
     * @param replacement what stands in its place, with {@code $1} for groups
     * @param whole whether the replacement is all of the new path; else what follows the match stays
     */
    record PatternRewrite(String regex, String replacement, boolean whole) {

        String apply(String path) {
            Optional<Matcher> match = BoundedRegex.match(regex, path, false);
            if (match.isEmpty()) {
                return path;
            }
            return filled(match.get())
                    + (whole ? "" : path.substring(match.get().end()));
        }

        private String filled(Matcher match) {
            StringBuilder text = new StringBuilder();
            int i = 0;
            while (i < replacement.length()) {
                boolean isGroup = replacement.charAt(i) == '$'
                        && i + 1 < replacement.length()
                        && Character.isDigit(replacement.charAt(i + 1));
                text.append(
                        isGroup
                                ? group(match, replacement.charAt(i + 1) - '0')
                                : String.valueOf(replacement.charAt(i)));
                i += isGroup ? 2 : 1;
            }
            return text.toString();
        }

        private static String group(Matcher match, int group) {
            String value = group <= match.groupCount() ? match.group(group) : null;
            return value == null ? "" : value;
        }
    }

    /** The path and query that a backend sees. */
    public String path(HttpRequest request, PathMatch match) {
        if (pattern.isPresent()) {
            return pattern.get().apply(request.path()) + request.query();
        }
        return rewrite.map(modifier -> modifier.apply(request.path(), match)).orElse(request.rawPath())
                + request.query();
    }

    /** In words: what is done, in the order in which it matters; empty for nothing. */
    public String text() {
        List<String> parts = new ArrayList<>();
        redirect.ifPresent(found -> parts.add(found.toString()));
        rewrite.ifPresent(found -> parts.add(found.toString()));
        pattern.ifPresent(found -> parts.add(found.regex() + " by " + found.replacement()));
        if (!host.isEmpty()) {
            parts.add("host " + host);
        }
        requestHeaders.forEach((name, value) -> parts.add("request header " + name + ": " + value));
        responseHeaders.forEach((name, value) -> parts.add("response header " + name + ": " + value));
        parts.addAll(extras);
        return String.join(", ", parts);
    }
}
