package io.waybill.diff.refusal;

import io.waybill.dsl.tree.FieldPath;
import java.util.List;

/**
 * An update that the API server refuses.
 *
 * @param field the field that it names
 * @param covers the fields whose change it refuses, items of lists written as {@code [*]}
 * @param except those below them that may change
 * @param reason why, and the way out
 */
public record Refusal(String field, List<String> covers, List<String> except, String reason) {

    static Refusal at(String field, String reason) {
        return new Refusal(field, List.of(field), List.of(), reason);
    }

    /** Whether it refuses the change of a field. */
    public boolean refuses(FieldPath changed) {
        String path = changed.toString().replaceAll("\\[\\d+]", "[*]");
        return covers.stream().anyMatch(covered -> isAtOrBelow(path, covered) || isAtOrBelow(covered, path))
                && except.stream().noneMatch(allowed -> isAtOrBelow(path, allowed));
    }

    /** Whether a path is another one, or lies below it. */
    public static boolean isAtOrBelow(String path, String ancestor) {
        return path.startsWith(ancestor)
                && (path.length() == ancestor.length()
                        || path.charAt(ancestor.length()) == '.'
                        || path.charAt(ancestor.length()) == '[');
    }
}
