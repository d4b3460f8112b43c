package io.waybill.render.edit;

import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.MappingPart;
import io.waybill.render.edit.Part.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Changes the entries of flow mappings, {@code {a: b}}, and of JSON objects. */
final class FlowMappingEdit {

    private final SourceText text;
    private final Edits edits;
    private final Sources sources;
    private final Writer writer;

    FlowMappingEdit(SourceText text, Edits edits, Sources sources, Writer writer) {
        this.text = text;
        this.edits = edits;
        this.sources = sources;
        this.writer = writer;
    }

    void make(MappingChange change) throws UneditableException {
        Placement placement = Placement.of(change, sources);
        List<Entry> entries = change.part().entries();
        refuseComments(change.removed());
        List<Entry> staying = new ArrayList<>(entries);
        placement.replacing().forEach((entry, keys) -> {
            if (keys.isEmpty()) {
                staying.remove(entry);
            } else {
                edits.replace(entry.start(), entry.end(), written(change, keys));
            }
        });
        placement
                .behind()
                .forEach((entry, keys) -> edits.insert(entry.end(), separator(change.part()) + written(change, keys)));
        if (!placement.front().isEmpty()) {
            String end = entries.isEmpty() ? "" : separator(change.part());
            int place = entries.isEmpty()
                    ? change.part().start() + 1
                    : entries.get(0).start();
            edits.insert(place, written(change, placement.front()) + end);
        }
        remove(entries, staying);
    }

    private String written(MappingChange change, List<String> keys) {
        Quotes quotes = change.part().entries().isEmpty()
                ? Quotes.PLAIN
                : change.part().entries().get(0).key().quotes();
        return keys.stream()
                .map(key -> writer.flowEntry(
                        key, Objects.requireNonNull(change.after().get(key)), lineBreak(change.part()), quotes))
                .collect(Collectors.joining(separator(change.part())));
    }

    private void remove(List<Entry> entries, List<Entry> staying) {
        for (int i = 0; i < entries.size(); i++) {
            if (staying.contains(entries.get(i))) {
                continue;
            }
            int first = i;
            while (i + 1 < entries.size() && !staying.contains(entries.get(i + 1))) {
                i++;
            }
            boolean last = i + 1 == entries.size();
            int start = last && first > 0
                    ? entries.get(first - 1).end()
                    : entries.get(first).start();
            int end = last ? entries.get(i).end() : entries.get(i + 1).start();
            edits.replace(start, end, comments(start, end, entries));
        }
    }

    /** The comments between entries that go, each on a line of its own. */
    private String comments(int start, int end, List<Entry> entries) {
        List<Part> scalars = new ArrayList<>();
        entries.forEach(entry -> scalars.addAll(entry.scalars()));
        String lineBreak = writer.newLine(text.column(entries.get(0).start()));
        return text.comments(start, end, scalars).stream()
                .map(comment -> " " + comment.text() + lineBreak)
                .collect(Collectors.joining());
    }

    /** A comment ends its line, which would have to be broken there. */
    private void refuseComments(List<Entry> removed) throws UneditableException {
        for (Entry entry : removed) {
            if (!text.comments(entry.start(), entry.end(), entry.scalars()).isEmpty()) {
                throw new UneditableException("A mapping in braces has comments between what changes. Write the mapping"
                        + " that begins \""
                        + text.substring(entry.start(), entry.key().end())
                        + "\" in block style, one line for each key.");
            }
        }
    }

    private String separator(MappingPart mapping) {
        String lineBreak = lineBreak(mapping);
        return lineBreak.isEmpty() ? ", " : "," + lineBreak;
    }

    /** The line end and indentation before the entries of a mapping that has a line for each; else empty. */
    private String lineBreak(MappingPart mapping) {
        if (mapping.entries().isEmpty()) {
            return "";
        }
        int first = mapping.entries().get(0).start();
        boolean ownLine = text.isFirstOnLine(first) && text.lineStart(first) > mapping.start();
        return ownLine ? text.lineEnd() + text.substring(text.lineStart(first), first) : "";
    }
}
