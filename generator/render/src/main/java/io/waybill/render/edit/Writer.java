package io.waybill.render.edit;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.dsl.tree.YamlEmitter;
import io.waybill.render.JsonWriter;
import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.Quotes;
import io.waybill.render.edit.Part.ScalarPart;
import io.waybill.render.edit.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Writes what is new in a document, and takes over as it stands what only moves. */
final class Writer {

    /** Characters that end a plain scalar in flow style. */
    private static final String FLOW_INDICATORS = ",[]{}";

    private final SourceText text;
    private final Sources sources;
    private final Layout layout;
    private final NavigableMap<Integer, Integer> takenOver = new TreeMap<>();

    Writer(SourceText text, Sources sources, Layout layout) {
        this.text = text;
        this.sources = sources;
        this.layout = layout;
    }

    /** Whether a place of the text stands somewhere else now, comments included. */
    boolean tookOver(int place) {
        Map.Entry<Integer, Integer> range = takenOver.floorEntry(place);
        return range != null && place < range.getValue();
    }

    String key(String key, Quotes quotes) {
        return scalar(Scalar.of(key), layout.json() ? Quotes.DOUBLE : quotes);
    }

    /** A scalar on one line, in these quotes where it can be. */
    String scalar(Scalar scalar, Quotes quotes) {
        if (layout.json() || scalar.isString() && quotes == Quotes.DOUBLE) {
            return JsonWriter.toJson(scalar).strip();
        }
        String plain = YamlEmitter.toYaml(scalar).strip();
        boolean quotable = scalar.isString() && quotes == Quotes.SINGLE && plain.equals(scalar.text());
        return quotable ? "'" + plain.replace("'", "''") + "'" : plain;
    }

    /**
     * An entry of a block mapping; its first line is not indented, its last not ended.
     *
     * @param column where its key begins
     * @param inPlace entries whose place the new one takes, so that the comments above them stay there
     */
    String blockEntry(String key, Node value, int column, Set<Entry> inPlace) {
        Source source = sources.movedFrom(value);
        if (source != null) {
            return moved(key, source, column, inPlace);
        }
        StringBuilder out = new StringBuilder(key(key, Quotes.PLAIN)).append(':');
        if (value instanceof Mapping mapping && !mapping.isEmpty()) {
            out.append(newLine(column + layout.step())).append(blockEntries(mapping, column + layout.step(), inPlace));
        } else if (value instanceof Sequence sequence && sequence.size() > 0) {
            out.append(newLine(column + layout.listStep()))
                    .append(blockItems(sequence, column + layout.listStep(), inPlace));
        } else {
            out.append(' ').append(YamlEmitter.toYaml(value).strip());
        }
        return out.toString();
    }

    private String blockEntries(Mapping mapping, int column, Set<Entry> inPlace) {
        return String.join(
                newLine(column),
                mapping.keys().stream()
                        .map(key -> blockEntry(key, Objects.requireNonNull(mapping.get(key)), column, inPlace))
                        .toList());
    }

    private String blockItems(Sequence sequence, int column, Set<Entry> inPlace) {
        List<String> items = new ArrayList<>();
        for (Node item : sequence) {
            if (item instanceof Mapping mapping && !mapping.isEmpty()) {
                items.add("- " + blockEntries(mapping, column + 2, inPlace));
            } else if (item instanceof Sequence nested && nested.size() > 0) {
                items.add("- " + blockItems(nested, column + 2, inPlace));
            } else {
                items.add("- " + YamlEmitter.toYaml(item).strip());
            }
        }
        return String.join(newLine(column), items);
    }

    /** The text of an entry under another key, with the comments above it, on its lines and behind it. */
    private String moved(String key, Source source, int column, Set<Entry> inPlace) {
        Entry entry = source.entry();
        int end = source.flow() ? entry.end() : text.endOfLine(entry.end());
        boolean takesLead = !source.flow() && !inPlace.contains(entry) && text.isFirstOnLine(entry.start());
        int start = takesLead ? text.leadStart(entry.start()) : entry.start();
        takenOver.put(start, end);
        StringBuilder out = new StringBuilder();
        if (takesLead) {
            text.substring(start, text.lineStart(entry.start()))
                    .lines()
                    .forEach(comment -> out.append(comment.strip()).append(newLine(column)));
        }
        String value = shifted(text.substring(entry.afterColon(), end), column - text.column(entry.start()));
        out.append(key(key, Quotes.PLAIN)).append(':');
        return out.append(value.isEmpty() || Character.isWhitespace(value.charAt(0)) ? "" : " ")
                .append(value)
                .toString();
    }

    private static String shifted(String lines, int by) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < lines.length()) {
            int next = lines.indexOf('\n', at);
            int end = next < 0 ? lines.length() : next + 1;
            String line = lines.substring(at, end);
            out.append(at == 0 || line.isBlank() ? line : shiftedLine(line, by));
            at = end;
        }
        return out.toString();
    }

    private static String shiftedLine(String line, int by) {
        if (by >= 0) {
            return " ".repeat(by) + line;
        }
        int blanks = 0;
        while (blanks < -by && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }

    /**
     * An entry of a flow mapping.
     *
     * @param lineBreak what stands before each entry of a mapping that has a line for each; empty for one on one line
     */
    String flowEntry(String key, Node value, String lineBreak, Quotes keyQuotes) {
        return key(key, keyQuotes) + ": " + flow(value, lineBreak, keyQuotes);
    }

    private String flow(Node value, String lineBreak, Quotes keyQuotes) {
        String step = lineBreak.endsWith("\t") ? "\t" : " ".repeat(layout.step());
        String inner = lineBreak.isEmpty() ? "" : lineBreak + step;
        String separator = inner.isEmpty() ? ", " : "," + inner;
        if (value instanceof Mapping mapping && !mapping.isEmpty()) {
            List<String> entries = mapping.keys().stream()
                    .map(key -> flowEntry(key, Objects.requireNonNull(mapping.get(key)), inner, keyQuotes))
                    .toList();
            return "{" + inner + String.join(separator, entries) + lineBreak + "}";
        }
        if (value instanceof Sequence sequence && sequence.size() > 0) {
            List<String> items = sequence.items().stream()
                    .map(item -> flow(item, inner, keyQuotes))
                    .toList();
            return "[" + inner + String.join(separator, items) + lineBreak + "]";
        }
        return value instanceof Scalar scalar
                ? flowScalar(scalar)
                : JsonWriter.toJson(value).replaceAll("\\s", "");
    }

    private String flowScalar(Scalar scalar) {
        Source source = sources.movedFrom(scalar);
        if (source != null && source.entry().value() instanceof ScalarPart part) {
            boolean quoted = part.quotes() == Quotes.DOUBLE || part.quotes() == Quotes.SINGLE;
            if (source.flow() || quoted && !layout.json()) {
                return text.substring(part.start(), part.end());
            }
        }
        boolean needsQuotes = scalar.isString() && scalar.text().chars().anyMatch(c -> FLOW_INDICATORS.indexOf(c) >= 0);
        return scalar(scalar, needsQuotes ? Quotes.DOUBLE : Quotes.PLAIN);
    }

    /** A line end and the indentation behind it. */
    String newLine(int column) {
        return text.lineEnd() + " ".repeat(column);
    }
}
