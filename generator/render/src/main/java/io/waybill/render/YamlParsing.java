package io.waybill.render;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds trees from the events of a YAML parser. */
final class YamlParsing extends Parsing {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();

    /** A node that an alias can repeat, with what repeating it costs. */
    private record Anchored(Node node, int nodes, int height) {}

    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int deepest;

    YamlParsing(String source, DocumentSplitter.Chunk chunk) {
        super(source, chunk);
        this.events = new Parse(SETTINGS).parseString(chunk.text()).iterator();
    }

    @Override
    Optional<Node> next() {
        try {
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    anchors.clear();
                    nodes = 0;
                    return Optional.of(node(events.next(), FieldPath.root(), 1));
                }
            }
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            throw syntax(e);
        } catch (YamlEngineException e) {
            throw new Refused("This is not YAML: " + e.getMessage(), "Correct the text.", origin(0, 0));
        }
    }

    private Node node(Event event, FieldPath path, int depth) {
        Origin origin = origin(event);
        count(1, depth, origin);
        if (event instanceof AliasEvent alias) {
            return repeated(alias, depth, origin);
        }
        NodeEvent nodeEvent = (NodeEvent) event;
        int nodesBefore = nodes;
        int deepestBefore = deepest;
        deepest = depth;
        Node node;
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), origin);
            node = scalar(scalar).at(origin);
        } else if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag(), origin);
            node = sequence(path, depth).at(origin);
        } else {
            refuseTag(((MappingStartEvent) event).getTag(), origin);
            node = mapping(path, depth, origin);
        }
        if (nodeEvent.getAnchor().isPresent()) {
            anchors.put(nodeEvent.getAnchor().get(), new Anchored(node, nodes - nodesBefore + 1, deepest - depth + 1));
        }
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private void count(int more, int depth, Origin origin) {
        nodes += more;
        if (nodes > Limits.NODES) {
            throw new Refused(
                    "The document has more than " + Limits.NODES + " values once its aliases are followed.",
                    "Write out what the aliases repeat, or split the document.",
                    origin);
        }
        if (depth > Limits.DEPTH) {
            throw new Refused(
                    "The document is nested more than " + Limits.DEPTH + " levels deep.", "Nest less deeply.", origin);
        }
        deepest = Math.max(deepest, depth);
    }

    private Node repeated(AliasEvent alias, int depth, Origin origin) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new Refused(
                    "The alias *" + alias.getAlias() + " stands for nothing: no anchor &" + alias.getAlias()
                            + " is complete before it.",
                    "Define the anchor first, or write the value out.",
                    origin);
        }
        count(anchored.nodes() - 1, depth + anchored.height() - 1, origin);
        return anchored.node();
    }

    private Sequence sequence(FieldPath path, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, path.item(items.size()), depth + 1));
        }
        return Sequence.of(items);
    }

    private Mapping mapping(FieldPath path, int depth, Origin origin) {
        MappingBuilder mapping = new MappingBuilder(this::report);
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Origin keyOrigin = origin(event);
            if (isMergeKey(event)) {
                merge(mapping, node(events.next(), path, depth + 1), keyOrigin);
            } else {
                String key = key(node(event, path, depth + 1), keyOrigin);
                FieldPath field = path.field(key);
                mapping.put(key, node(events.next(), field, depth + 1), keyOrigin, field);
            }
        }
        return mapping.build(origin);
    }

    private static boolean isMergeKey(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    private static void merge(MappingBuilder mapping, Node merged, Origin origin) {
        List<Node> sources = merged instanceof Sequence sequence ? sequence.items() : List.of(merged);
        for (Node source : sources) {
            if (!(source instanceof Mapping other)) {
                throw new Refused(
                        "The merge key << takes a mapping or a list of mappings.",
                        "Quote the key as \"<<\" if it is meant as text.",
                        origin);
            }
            mapping.merge(other, origin);
        }
    }

    private static String key(Node key, Origin origin) {
        if (key instanceof Scalar scalar) {
            return scalar.text();
        }
        throw new Refused("A key must be text, not a mapping or a list.", "Write a plain key.", origin);
    }

    private static Scalar scalar(ScalarEvent scalar) {
        return scalar.isPlain() ? PlainScalars.resolve(scalar.getValue()) : Scalar.of(scalar.getValue());
    }

    private static void refuseTag(Optional<String> tag, Origin origin) {
        if (tag.isPresent()) {
            throw new Refused(
                    "The type tag " + tag.get() + " is not allowed in manifests.",
                    "Remove the tag; quote the value if it is meant as text.",
                    origin);
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
        return mark.isPresent() ? origin(mark.get()) : origin(0, 0);
    }

    private Origin origin(Mark mark) {
        return origin(mark.getLine(), mark.getColumn());
    }
}
