package io.waybill.pipeline.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of an Ingress: those about a path go to the rule of that path, all others to the head of its routes.
 */
final class Comments {

    private static final Pattern PATH = Pattern.compile("[-{,\\s]path:\\s*[\"']?(/[A-Za-z0-9/_.~-]*)");
    private static final Pattern RULE = Pattern.compile("^  - (matches|filters):.*");
    private static final Pattern VALUE = Pattern.compile("\\s+value: [\"']?(?:\\(\\?i\\))?(/[A-Za-z0-9/_.~-]*).*");

    private final List<String> head = new ArrayList<>();
    private final Map<String, List<String>> byPath = new LinkedHashMap<>();

    private Comments() {}

    /** The comments of the text of an Ingress. */
    static Comments of(String document) {
        Comments comments = new Comments();
        List<String> waiting = new ArrayList<>();
        for (String line : document.lines().toList()) {
            int start = start(line);
            Matcher path = PATH.matcher(start < 0 ? " " + line : " " + line.substring(0, start));
            if (start >= 0) {
                waiting.add(line.substring(start).strip());
            }
            boolean isComment = start >= 0 && line.substring(0, start).isBlank();
            if (path.find()) {
                comments.byPath
                        .computeIfAbsent(bare(path.group(1)), key -> new ArrayList<>())
                        .addAll(waiting);
                waiting.clear();
            } else if (!isComment && !line.isBlank() && !line.strip().startsWith("- ")) {
                comments.head.addAll(waiting);
                waiting.clear();
            }
        }
        comments.head.addAll(waiting);
        return comments;
    }

    /** Where a comment begins in a line, outside of quotes; -1 for none. */
    private static int start(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static String bare(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The comments that stand before the first route. */
    String head() {
        return lines(head, "");
    }

    /** All comments that have not found their place. */
    String all() {
        StringBuilder text = new StringBuilder(head());
        byPath.values().forEach(comments -> text.append(lines(comments, "")));
        return text.toString();
    }

    private static String lines(List<String> comments, String indentation) {
        StringBuilder text = new StringBuilder();
        comments.forEach(comment -> text.append(indentation).append(comment).append('\n'));
        return text.toString();
    }

    /** The text of a route with the comments of its paths, each once. */
    String into(String yaml) {
        List<String> lines = yaml.lines().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (RULE.matcher(lines.get(i)).matches()) {
                List<String> comments = byPath.remove(path(lines, i));
                text.append(comments == null ? "" : lines(comments, "  "));
            }
            text.append(lines.get(i)).append('\n');
        }
        return text.toString();
    }

    private static String path(List<String> lines, int rule) {
        for (int i = rule + 1; i < lines.size() && !RULE.matcher(lines.get(i)).matches(); i++) {
            Matcher value = VALUE.matcher(lines.get(i));
            if (value.matches()) {
                return bare(value.group(1));
            }
        }
        return "";
    }
}
