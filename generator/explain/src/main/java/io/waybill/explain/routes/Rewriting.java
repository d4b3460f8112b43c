package io.waybill.explain.routes;

import io.waybill.explain.http.BoundedRegex;
import io.waybill.explain.http.BoundedText.TooManyLooksException;
import io.waybill.explain.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What rewrite-target makes of a path. */
final class Rewriting {

    private static final Pattern REFERENCE = Pattern.compile("\\$([0-9])");

    private Rewriting() {}

    /** The path and query that the application sees. */
    static String of(IngressRule rule, String location, HttpRequest request) {
        String target = rule.rewriteTarget();
        if (target.isEmpty()) {
            return request.rawPath() + request.query();
        }
        try {
            Pattern pattern = Pattern.compile(location, Pattern.CASE_INSENSITIVE);
            return BoundedRegex.find(pattern, request.path())
                    .map(match -> withQuery(filled(target, match), request.query()))
                    .orElse(request.rawPath());
        } catch (PatternSyntaxException | TooManyLooksException e) {
            return request.path() + request.query();
        }
    }

    private static String filled(String target, Matcher match) {
        StringBuilder path = new StringBuilder();
        Matcher references = REFERENCE.matcher(target);
        while (references.find()) {
            int group = references.group(1).charAt(0) - '0';
            String text = group <= match.groupCount() ? match.group(group) : null;
            references.appendReplacement(path, Matcher.quoteReplacement(text == null ? "" : text));
        }
        return references.appendTail(path).toString();
    }

    private static String withQuery(String path, String query) {
        if (path.endsWith("?")) {
            return path.substring(0, path.length() - 1);
        }
        return path.contains("?") && !query.isEmpty() ? path + "&" + query.substring(1) : path + query;
    }
}
