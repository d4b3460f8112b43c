package io.waybill.render;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.scan.KubectlScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/**
 * Builds trees from the events of a YAML parser, which is given the tokens that kubectl would find. Most documents are
 * read by a quicker reader, so that this class and the parser are not even loaded.
 */
final class YamlParsing extends Parsing {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).build();

    private @Nullable KubectlScanner scanner;
    private @Nullable ParserImpl events;
    private final Anchors anchors = new Anchors();
    private boolean read;

    YamlParsing(String source, DocumentSplitter.Chunk chunk) {
        super(source, chunk);
    }

    @Override
    Optional<Node> next() {
        if (read) {
            refuseMore();
            return Optional.empty();
        }
        read = true;
        try {
            scanner = new KubectlScanner(text());
            events = new ParserImpl(SETTINGS, scanner);
            while (events().hasNext()) {
                Event event = events().next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    return Optional.of(node(events().next(), FieldPath.root(), 1));
                }
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            throw syntax(e);
        } catch (YamlEngineException e) {
            throw new Refused("This is not YAML: " + e.getMessage(), "Correct the text.", origin(0, 0));
        }
    }

    /** kubectl reads one document between two separators, and does not look at what is behind its end. */
    private void refuseMore() {
        Origin origin;
        try {
            Event event = events().next();
            while (event.getEventId() == Event.ID.DocumentEnd) {
                event = events().next();
            }
            if (event.getEventId() == Event.ID.StreamEnd) {
                return;
            }
            origin = origin(event);
        } catch (MarkedYamlEngineException e) {
            origin = origin(e.getProblemMark());
        }
        throw new Refused(
                "Text follows the end of the document. kubectl ignores it.",
                "Remove it, or put --- on a line of its own before it if it is another document.",
                origin);
    }

    private ParserImpl events() {
        return Objects.requireNonNull(events);
    }

    private Node node(Event event, FieldPath path, int depth) {
        Origin origin = origin(event);
        anchors.count(depth, origin);
        if (event instanceof AliasEvent alias) {
            return repeated(alias, depth, origin);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(anchors::begin);
        int nodesBefore = anchors.nodes();
        int deepestBefore = anchors.deepest();
        anchors.deepest(depth);
        Node node = event instanceof ScalarEvent scalar
                ? Scalars.value(scalar, origin)
                : event instanceof SequenceStartEvent ? sequence(path, depth).at(origin) : mapping(path, depth, origin);
        if (anchor.isPresent()) {
            int nodes = anchors.nodes() - nodesBefore + 1;
            anchors.complete(anchor.get(), new Anchors.Anchored(node, nodes, anchors.deepest() - depth + 1));
        }
        anchors.deepest(Math.max(anchors.deepest(), deepestBefore));
        return node;
    }

    private Node repeated(AliasEvent alias, int depth, Origin origin) {
        Anchors.Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new Refused(
                    "The alias *" + alias.getAlias() + " is undefined: no anchor &" + alias.getAlias()
                            + " is complete before it.",
                    "Define the anchor first, or write the value out.",
                    origin);
        }
        anchors.repeat(anchored, depth, origin);
        return anchored.node();
    }

    private Sequence sequence(FieldPath path, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events().next(); event.getEventId() != Event.ID.SequenceEnd; event = events().next()) {
            items.add(node(event, path.item(items.size()), depth + 1));
        }
        return Sequence.of(items);
    }

    private Mapping mapping(FieldPath path, int depth, Origin origin) {
        MappingBuilder mapping = new MappingBuilder(this::report);
        for (Event event = events().next(); event.getEventId() != Event.ID.MappingEnd; event = events().next()) {
            Origin keyOrigin = origin(event);
            if (Scalars.isMergeKey(event)) {
                Event merged = value();
                merge(mapping, node(merged, path, depth + 1), merged instanceof AliasEvent, keyOrigin);
            } else {
                String key = key(event, path, depth + 1, keyOrigin);
                FieldPath field = path.field(key);
                mapping.put(key, node(value(), field, depth + 1), keyOrigin, field);
            }
        }
        return mapping.build(origin);
    }

    /** The event of a value. The parser accepts a scalar without a colon behind a key with a question mark; kubectl does not. */
    private Event value() {
        int before = Objects.requireNonNull(scanner).colons();
        Event value = events().next();
        boolean isWritten = value instanceof ScalarEvent && !origin(value).equals(origin(value.getEndMark()));
        if (isWritten && scanner.colons() == before) {
            throw new Refused(
                    "This is not YAML: could not find expected ':'.", "Correct the text at this place.", origin(value));
        }
        return value;
    }

    private String key(Event event, FieldPath path, int depth, Origin origin) {
        if (event instanceof ScalarEvent scalar) {
            anchors.count(depth, origin);
            String key = Scalars.key(scalar, origin);
            if (scalar.getAnchor().isPresent()) {
                Anchor anchor = scalar.getAnchor().get();
                anchors.begin(anchor);
                anchors.complete(anchor, new Anchors.Anchored(Scalars.value(scalar, origin), 1, 1));
            }
            return key;
        }
        return Scalars.key(node(event, path, depth), origin);
    }

    /** The last of several mappings goes first, so the first of them wins. A list behind an alias is not taken. */
    private static void merge(MappingBuilder mapping, Node merged, boolean alias, Origin origin) {
        List<Node> sources = merged instanceof Sequence sequence && !alias ? sequence.items() : List.of(merged);
        for (int i = sources.size() - 1; i >= 0; i--) {
            if (!(sources.get(i) instanceof Mapping other)) {
                throw new Refused(
                        "The merge key << takes a mapping or a list of mappings.",
                        "Quote the key as \"<<\" if it is meant as text.",
                        origin);
            }
            mapping.merge(other, origin);
        }
    }

    private Refused syntax(MarkedYamlEngineException e) {
        Origin origin = origin(e.getProblemMark());
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return new Refused("YAML does not allow tabs for indentation.", "Indent with spaces.", origin);
        }
        return new Refused("This is not YAML: " + problem + ".", "Correct the text at this place.", origin);
    }

    private Origin origin(Event event) {
        return origin(event.getStartMark());
    }

    private Origin origin(Optional<Mark> mark) {
        return mark.isPresent() ? origin(mark.get().getLine(), mark.get().getColumn()) : origin(0, 0);
    }
}
