package io.waybill.tags;

import io.waybill.schema.Minor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A rule that Kubernetes declares on a type, or on a field of one.
 *
 * @param type such as {@code core.v1.Container}
 * @param field the field; empty where the rule is of the type
 * @param name the tag without {@code k8s:}
 * @param argument what stands in its brackets
 * @param value what stands behind it
 * @param wrappers the tags around it, such as {@code ifEnabled(Gate)}
 */
public record Tag(String type, String field, String name, String argument, String value, String wrappers) {

    /** The minor whose types the table was read from, k8s.io/api at 10b39a39b. */
    public static final Minor MINOR = new Minor(37);

    private static final Path TABLE = Path.of("../../build/tags/validation-tags-" + MINOR + ".tsv");

    /** The tags of the newest minor: package, type, field, tag, arguments, value, wrappers. */
    public static List<Tag> all() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new Tag(row[0] + "." + row[1], row[2], row[3], unquoted(row[4]), unquoted(row[5]), row[6]))
                .toList();
    }

    private static String unquoted(String text) {
        int comment = text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).replace("\"", "");
    }

    /** Whether the tag holds for the values, keys or a field of what it stands on, or only under a condition. */
    public boolean isIn(String wrapper) {
        return wrappers.contains(wrapper + "(") || wrappers.matches(".*\\b" + wrapper + "\\b.*");
    }

    /** What stands in the brackets of a wrapper. */
    public String of(String wrapper) {
        int start = wrappers.indexOf(wrapper + "(") + wrapper.length() + 1;
        return unquoted(wrappers.substring(start, wrappers.indexOf(')', start)));
    }

    /** The value, where it is a number. */
    public long number() {
        return Long.parseLong(value);
    }

    @Override
    public String toString() {
        return String.join(" ", type + "." + field, name, argument, value, wrappers)
                .replaceAll(" +", " ")
                .strip();
    }
}
