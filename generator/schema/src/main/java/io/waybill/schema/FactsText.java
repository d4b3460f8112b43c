package io.waybill.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text of facts: what comes first, and a part for each type, in the order of their names. Most runs need few of the
 * types, so they are searched for in the text and not all looked at.
 */
final class FactsText {

    private static final String TYPE = "type ";

    private final String text;
    private final int headEnd;

    FactsText(String text) {
        this.text = text;
        this.headEnd = typeFrom(0);
    }

    /** Where the next line of a type begins, at this beginning of a line or after it. */
    private int typeFrom(int position) {
        int next = position;
        while (next < text.length() && !(text.charAt(next) == TYPE.charAt(0) && text.startsWith(TYPE, next))) {
            next = lineAfter(next);
        }
        return next;
    }

    private int lineAfter(int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end + 1;
    }

    private String typeName(int position) {
        int start = position + TYPE.length();
        int end = start;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return text.substring(start, end);
    }

    /** The lines before the first type, without comments; all of them if there is no type. */
    List<String> head() {
        return lines(0, headEnd);
    }

    /**
     * The names of the types.
     *
     * @throws IllegalArgumentException when they are not in order, so that not all would be found
     */
    List<String> typeNames() {
        List<String> names = new ArrayList<>();
        String last = "";
        for (int position = headEnd; position < text.length(); position = typeFrom(lineAfter(position))) {
            String name = typeName(position);
            if (name.compareTo(last) <= 0) {
                throw new IllegalArgumentException("Types must be sorted by name, without duplicates; " + name
                        + " does not belong behind " + last);
            }
            names.add(name);
            last = name;
        }
        return names;
    }

    /** The line of a type and those of its fields, without comments; empty if there is no such type. */
    Optional<List<String>> type(String name) {
        int from = headEnd;
        int to = text.length();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int found = typeFrom(middle == from ? from : lineAfter(middle - 1));
            int order = found < to ? name.compareTo(typeName(found)) : -1;
            if (order == 0) {
                return Optional.of(lines(found, typeFrom(lineAfter(found))));
            }
            if (order < 0) {
                to = middle;
            } else {
                from = lineAfter(found);
            }
        }
        return Optional.empty();
    }

    private List<String> lines(int start, int end) {
        return text.substring(start, end)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
