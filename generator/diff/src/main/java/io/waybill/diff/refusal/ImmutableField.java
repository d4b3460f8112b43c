package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.schema.Minor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A line of the table of fields that cannot change; the file says what the columns mean.
 *
 * @param kind the kind, as {@link Update#kind()} writes it; {@code *} for every kind
 * @param field the path of the field
 * @param how the first word says how it is kept, the others are its arguments
 * @param since the first minor that keeps it
 * @param until the last minor that keeps it
 * @param wayOut what to do
 * @param source what says so
 */
record ImmutableField(
        String kind, String field, List<String> how, Minor since, Minor until, WayOut wayOut, String source) {

    private static final Minor FIRST = new Minor(0);
    private static final Minor LAST = new Minor(999);

    /**
     * The table, by kind.
     *
     * @throws IllegalArgumentException when a line has no known form; the message quotes it
     */
    static Map<String, List<ImmutableField>> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ImmutableField::line)
                .collect(Collectors.groupingBy(ImmutableField::kind));
    }

    private static ImmutableField line(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != 6) {
            throw new IllegalArgumentException("Not a line of the table of immutable fields: \"" + line + "\"");
        }
        String[] cells = Arrays.stream(columns).map(String::strip).toArray(String[]::new);
        return new ImmutableField(
                cells[0],
                cells[1],
                List.of(cells[2].split(" +")),
                end(cells[3], ends -> ends[0], FIRST),
                end(cells[3], ends -> ends[1], LAST),
                WayOut.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                cells[5]);
    }

    private static Minor end(String span, Function<String[], String> choose, Minor open) {
        if (span.isEmpty()) {
            return open;
        }
        String end = choose.apply(span.split("\\.\\.", 2));
        return end.isEmpty() ? open : Minor.parse(end);
    }

    /** Whether a minor keeps it. */
    boolean isIn(Minor minor) {
        return since.compareTo(minor) <= 0 && minor.compareTo(until) <= 0;
    }

    /** The fields below it that may change in a minor. */
    List<String> exceptions(Minor minor) {
        return how.stream()
                .skip(1)
                .filter(word -> {
                    int at = word.indexOf('@');
                    return at < 0 || Minor.parse(word.substring(at + 1)).compareTo(minor) <= 0;
                })
                .map(word -> word.replaceFirst("@.*", ""))
                .toList();
    }

    /** A refusal at this field. */
    Refusal refusal(String what) {
        return Refusal.at(field, reason(what));
    }

    /** What is refused, and the way out. */
    String reason(String what) {
        return what + "; " + wayOut.text() + ".";
    }
}
