package io.waybill.render.edit;

import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.MappingPart;
import io.waybill.render.edit.SourceText.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes the entries of block mappings, which have lines of their own. */
final class BlockMappingEdit {

    private final SourceText text;
    private final Edits edits;
    private final Sources sources;
    private final Writer writer;
    private final List<Removal> removals = new ArrayList<>();

    BlockMappingEdit(SourceText text, Edits edits, Sources sources, Writer writer) {
        this.text = text;
        this.edits = edits;
        this.sources = sources;
        this.writer = writer;
    }

    /** An entry that goes, what takes its place, and the entry behind it if that stays. */
    private record Removal(Entry entry, List<String> replacement, MappingPart mapping) {}

    /** Writes the new entries. Which comments the old ones leave is known when all mappings are done. */
    void make(MappingChange change) {
        MappingPart part = change.part();
        String newLine = writer.newLine(text.column(part.start()));
        Placement placement = Placement.of(change, sources);
        placement.replacing().forEach((entry, keys) -> {
            List<String> written = written(change, keys, Set.of(entry));
            removals.add(new Removal(entry, written, part));
        });
        placement
                .behind()
                .forEach((entry, keys) -> edits.insert(
                        text.endOfLine(entry.end()), newLine + String.join(newLine, written(change, keys, Set.of()))));
        if (!placement.front().isEmpty()) {
            edits.insert(part.start(), String.join(newLine, written(change, placement.front(), Set.of())) + newLine);
        }
        if (change.after().isEmpty()) {
            removals.stream()
                    .filter(removal -> removal.mapping().equals(part))
                    .findFirst()
                    .ifPresent(removal -> removal.replacement().add("{}"));
        }
    }

    private List<String> written(MappingChange change, List<String> keys, Set<Entry> inPlace) {
        int column = text.column(change.part().start());
        Function<String, String> write = key ->
                writer.blockEntry(key, Objects.requireNonNull(change.after().get(key)), column, inPlace);
        return new ArrayList<>(keys.stream().map(write).toList());
    }

    /** Takes away what goes; its comments stay, unless they went along with something that moved. */
    void removeAll() {
        removals.forEach(this::remove);
    }

    private void remove(Removal removal) {
        Entry entry = removal.entry();
        int end = text.endOfLine(entry.end());
        List<String> staying = Stream.concat(
                        text.comments(entry.start(), end, entry.scalars()).stream()
                                .filter(comment -> !writer.tookOver(comment.start()))
                                .map(Comment::text),
                        removal.replacement().stream())
                .toList();
        int lead = text.leadStart(entry.start());
        boolean leadTaken = lead < text.lineStart(entry.start()) && writer.tookOver(lead);
        if (!staying.isEmpty()) {
            if (leadTaken) {
                edits.delete(lead, text.lineStart(entry.start()));
            }
            edits.replace(
                    entry.start(),
                    end,
                    String.join(writer.newLine(text.column(removal.mapping().start())), staying));
        } else if (text.isFirstOnLine(entry.start())) {
            deleteLines(leadTaken ? lead : text.lineStart(entry.start()), end);
        } else {
            pullUp(removal, end);
        }
    }

    private void deleteLines(int start, int end) {
        boolean endsWithoutLineEnd = end == text.length() && start > 0;
        if (endsWithoutLineEnd) {
            edits.delete(text.endOfLine(start), end);
        } else {
            edits.delete(start, text.nextLine(end));
        }
    }

    /** The entry behind one that stood on the line of its list item moves to that line. */
    private void pullUp(Removal removal, int end) {
        List<Entry> entries = removal.mapping().entries();
        int next = entries.indexOf(removal.entry()) + 1;
        boolean nextStays = next < entries.size()
                && !sources.removes(entries.get(next))
                && text.substring(end, entries.get(next).start()).isBlank();
        edits.delete(
                nextStays
                        ? removal.entry().start()
                        : text.lastNonBlank(removal.entry().start()),
                nextStays ? entries.get(next).start() : end);
    }
}
