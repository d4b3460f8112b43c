package io.waybill.render.edit;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.MappingPart;
import io.waybill.render.edit.Part.SequencePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which entry of the text a node of a changed tree was read from, if that entry gives up its place. */
final class Sources {

    /**
     * An entry of the text and the node it holds.
     *
     * @param entry the entry
     * @param flow whether it stands in a flow mapping
     * @param node what it holds
     */
    record Source(Entry entry, boolean flow, Node node) {}

    private final Map<Origin, Source> byOrigin = new HashMap<>();
    /** By where they begin; none lies in another, since what goes is not looked into. */
    private final NavigableMap<Integer, Entry> removed = new TreeMap<>();

    /** Takes note of all entries of a document. */
    void add(Part part, Node node) {
        if (part instanceof MappingPart mapping && node instanceof Mapping data) {
            List<Entry> entries = explicit(mapping);
            for (int i = 0; i < entries.size() && i < data.slots(); i++) {
                Node value = data.valueAt(i);
                if (value != null) {
                    add(entries.get(i), mapping.flow(), value);
                }
            }
        } else if (part instanceof SequencePart sequence && node instanceof Sequence data) {
            for (int i = 0; i < sequence.items().size() && i < data.size(); i++) {
                add(sequence.items().get(i), data.get(i));
            }
        }
    }

    private void add(Entry entry, boolean flow, Node value) {
        if (value.origin() != null) {
            byOrigin.putIfAbsent(value.origin(), new Source(entry, flow, value));
        }
        add(entry.value(), value);
    }

    /** The entries that have keys of their own. A reader keeps their order, and puts merged ones behind them. */
    static List<Entry> explicit(MappingPart mapping) {
        return mapping.entries().stream().filter(entry -> !entry.merge()).toList();
    }

    /** Whether an entry is not to stay. */
    boolean removes(Entry entry) {
        return removed.containsKey(entry.start());
    }

    /** Takes note of an entry that is not to stay. */
    void remove(Entry entry) {
        removed.put(entry.start(), entry);
    }

    /** The entry that this node was read from, unchanged; null when there is none, or when it stays where it is. */
    @Nullable Source movedFrom(Node node) {
        Source source = node.origin() == null ? null : byOrigin.get(node.origin());
        if (source == null || !source.node().equals(node)) {
            return null;
        }
        int place = source.entry().start();
        Map.Entry<Integer, Entry> before = removed.floorEntry(place);
        return before != null && before.getValue().contains(place) ? source : null;
    }

    /** Every entry that a node and what it holds were read from. */
    List<Source> allMovedFrom(Node node) {
        List<Source> sources = new ArrayList<>();
        collect(node, sources);
        return sources;
    }

    private void collect(Node node, List<Source> sources) {
        Source source = movedFrom(node);
        if (source != null) {
            sources.add(source);
        } else if (node instanceof Mapping mapping) {
            for (int i = 0; i < mapping.slots(); i++) {
                Node value = mapping.valueAt(i);
                if (value != null) {
                    collect(value, sources);
                }
            }
        } else if (node instanceof Sequence sequence) {
            sequence.forEach(item -> collect(item, sources));
        }
    }
}
