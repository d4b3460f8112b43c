package io.waybill.render.edit;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.MappingPart;
import io.waybill.render.edit.Part.Quotes;
import io.waybill.render.edit.Part.ScalarPart;
import io.waybill.render.edit.Part.SequencePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The changes of one document: found by walking text and trees side by side, then made mapping by mapping. */
final class DocumentEdit {

    private final SourceText text;
    private final Edits edits;
    private final Sources sources = new Sources();
    private final List<MappingChange> changes = new ArrayList<>();

    DocumentEdit(SourceText text, Edits edits) {
        this.text = text;
        this.edits = edits;
    }

    void change(Part root, ManifestEditor.Change change) throws UneditableException {
        if (change.before().equals(change.after())) {
            return;
        }
        sources.add(root, change.before());
        Writer writer = new Writer(text, sources, Layout.of(root, text));
        compare(root, change.before(), change.after(), writer);
        BlockMappingEdit block = new BlockMappingEdit(text, edits, sources, writer);
        FlowMappingEdit flow = new FlowMappingEdit(text, edits, sources, writer);
        for (MappingChange mapping : changes) {
            if (mapping.part().flow()) {
                flow.make(mapping);
            } else {
                block.make(mapping);
            }
        }
        block.removeAll();
    }

    private void compare(Part part, Node before, Node after, Writer writer) throws UneditableException {
        if (before.equals(after)) {
            return;
        }
        if (part instanceof MappingPart mapping && before instanceof Mapping old && after instanceof Mapping now) {
            compareEntries(MappingChange.of(mapping, old, now), writer);
        } else if (part instanceof SequencePart list
                && before instanceof Sequence old
                && after instanceof Sequence now) {
            for (int i = 0; i < list.items().size(); i++) {
                compare(list.items().get(i), old.get(i), now.get(i), writer);
            }
        } else if (part instanceof ScalarPart scalar
                && after instanceof Scalar now
                && scalar.quotes() != Quotes.BLOCK) {
            edits.replace(scalar.start(), scalar.end(), writer.scalar(now, scalar.quotes()));
        } else if (!(part instanceof Part.AliasPart)) {
            throw new UneditableException("A value of another kind would have to take the place of one in a list.");
        }
    }

    /** Inner changes come first, so that what they insert stands before what is inserted behind their entry. */
    private void compareEntries(MappingChange change, Writer writer) throws UneditableException {
        for (Map.Entry<Entry, String> kept : change.kept().entrySet()) {
            Entry entry = kept.getKey();
            String name = change.name(entry);
            if (!name.equals(kept.getValue())) {
                edits.replace(
                        entry.key().start(),
                        entry.key().end(),
                        writer.key(kept.getValue(), entry.key().quotes()));
            }
            compare(
                    entry.value(),
                    Objects.requireNonNull(change.before().get(name)),
                    Objects.requireNonNull(change.after().get(kept.getValue())),
                    writer);
        }
        change.removed().forEach(sources::remove);
        if (!change.isNothing()) {
            changes.add(change);
        }
    }
}
