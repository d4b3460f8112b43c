package io.waybill.render.edit;

import io.waybill.render.edit.Part.AliasPart;
import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.MappingPart;
import io.waybill.render.edit.Part.Quotes;
import io.waybill.render.edit.Part.ScalarPart;
import io.waybill.render.edit.Part.SequencePart;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Finds out where the values of a text stand. JSON is read as the YAML that it is. */
final class PartReader {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final SourceText text;
    private final Iterator<Event> events;

    private PartReader(SourceText text) {
        this.text = text;
        this.events = new Parse(SETTINGS).parseString(text.withoutTabs()).iterator();
    }

    /** The roots of all documents that hold something. */
    static List<Part> read(SourceText text) throws UneditableException {
        try {
            PartReader reader = new PartReader(text);
            List<Part> roots = new ArrayList<>();
            while (reader.events.hasNext()) {
                if (reader.events.next().getEventId() == Event.ID.DocumentStart) {
                    Event root = reader.events.next();
                    Part part = reader.part(root);
                    if (!isNull(root)) {
                        roots.add(part);
                    }
                }
            }
            return roots;
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not YAML");
            throw new UneditableException("The text cannot be taken apart: " + reason + ".");
        }
    }

    private static boolean isNull(Event event) {
        return event instanceof ScalarEvent scalar && scalar.isPlain() && NULLS.contains(scalar.getValue());
    }

    private Part part(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (event instanceof SequenceStartEvent start) {
            return sequence(start);
        }
        if (event instanceof MappingStartEvent start) {
            return mapping(start);
        }
        return new AliasPart(start((AliasEvent) event), end(event));
    }

    private ScalarPart scalar(ScalarEvent event) {
        Quotes quotes = switch (event.getScalarStyle()) {
            case DOUBLE_QUOTED -> Quotes.DOUBLE;
            case SINGLE_QUOTED -> Quotes.SINGLE;
            case LITERAL, FOLDED -> Quotes.BLOCK;
            default -> Quotes.PLAIN;
        };
        int start = start(event);
        return new ScalarPart(start, Math.max(start, end(event)), quotes);
    }

    private SequencePart sequence(SequenceStartEvent start) {
        List<Part> items = new ArrayList<>();
        Event event = events.next();
        for (; event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(part(event));
        }
        int begin = start(start);
        int end = start.isFlow() || items.isEmpty()
                ? end(event)
                : items.get(items.size() - 1).end();
        return new SequencePart(begin, end, start.isFlow(), items);
    }

    private MappingPart mapping(MappingStartEvent start) {
        List<Entry> entries = new ArrayList<>();
        Event event = events.next();
        for (; event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            boolean merge = event instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getValue().equals("<<");
            Part key = part(event);
            ScalarPart keyPart =
                    key instanceof ScalarPart scalar ? scalar : new ScalarPart(key.start(), key.end(), Quotes.PLAIN);
            int afterColon = text.after(':', key.end());
            entries.add(new Entry(keyPart, merge, afterColon, part(events.next())));
        }
        if (start.isFlow() || entries.isEmpty()) {
            return new MappingPart(start(start), end(event), start.isFlow(), entries);
        }
        return new MappingPart(
                entries.get(0).start(), entries.get(entries.size() - 1).end(), false, entries);
    }

    /** Where the value itself begins, behind its anchor. */
    private int start(NodeEvent event) {
        int start = offset(event.getStartMark().orElseThrow());
        boolean anchored = event.getAnchor().isPresent() && !(event instanceof AliasEvent);
        return anchored ? text.afterWord(start) : start;
    }

    private int end(Event event) {
        return offset(event.getEndMark().orElseThrow());
    }

    private int offset(Mark mark) {
        return text.offset(mark.getIndex());
    }
}
