package io.waybill.render.block;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what nearly all manifests are: block mappings and lists, scalars and collections in brackets that end on their
 * line, block texts and comments. On anything else, and on anything that it is not sure of, it gives up; it never says
 * that a text is wrong. What it reads is what the general reader would read, with the same places.
 */
public final class BlockReader {

    private final Lines lines;
    private final ScalarReader scalars;
    private final BlockTexts texts;
    private final FlowReader flows;
    private final Budget budget;
    private final Scratch scratch;
    private int depth;

    private BlockReader(Lines lines, Budget budget, Scratch scratch) {
        this.scratch = scratch;
        this.lines = lines;
        this.budget = budget;
        this.scalars = new ScalarReader(lines);
        this.texts = new BlockTexts(lines);
        this.flows = new FlowReader(lines, scalars, budget);
    }

    /**
     * The value of a document; null where this reader gives up.
     *
     * @param source what to call the text in origins
     * @param text the document, whose last line has an end, too
     * @param line the number of lines before it in its source
     * @param mostNodes how many values and keys a document may have
     * @param deepest how many levels it may have
     */
    public static @Nullable Node read(String source, String text, int line, int mostNodes, int deepest) {
        try {
            Scratch scratch = Scratch.ofThread();
            Lines lines = new Lines(source, text, line, scratch.words());
            return new BlockReader(lines, new Budget(mostNodes, deepest), scratch).document();
        } catch (GivesUp e) {
            return null;
        }
    }

    private Node document() {
        if (lines.size() > 3 && lines.here() == '-' && lines.at(1) == '-' && lines.at(2) == '-') {
            lines.position(3);
            GivesUp.unless(lines.isBlankOrEnd(3) && lines.atLineEnd());
            lines.toNextContent();
        } else {
            lines.toContent();
        }
        if (lines.indent() == Lines.END) {
            return Scalar.ofNull();
        }
        Node root = collection();
        GivesUp.unless(lines.indent() == Lines.END);
        return root;
    }

    /** A list or a mapping, which begins here. */
    private Node collection() {
        int column = lines.column(lines.position());
        return lines.atItem() ? sequence(column) : mapping(column, scalars.keyEnd());
    }

    private Mapping mapping(int column, int firstKeyEnd) {
        GivesUp.unless(firstKeyEnd >= 0);
        budget.enter(++depth);
        Entries own = scratch.entries(depth);
        Origin origin = lines.origin(lines.position());
        int keyEnd = firstKeyEnd;
        while (true) {
            budget.take();
            Origin keyOrigin = own.isEmpty() ? origin : lines.origin(lines.position());
            String key = scalars.key(keyEnd);
            own.add(key, keyOrigin);
            own.value(value(column));
            if (lines.indent() < column) {
                break;
            }
            GivesUp.unless(lines.indent() == column && !lines.atItem());
            keyEnd = scalars.keyEnd();
            GivesUp.unless(keyEnd >= 0);
        }
        depth--;
        return own.mapping(origin);
    }

    /** What stands behind a colon; a list may begin below the key. */
    private Node value(int column) {
        int start = lines.position();
        if (!lines.atLineEnd()) {
            return inline(column);
        }
        Origin nothing = lines.origin(start);
        lines.toNextContent();
        if (lines.indent() > column || lines.indent() == column && lines.atItem()) {
            return collection();
        }
        budget.take();
        return Scalar.ofNull().at(nothing);
    }

    private Sequence sequence(int column) {
        budget.enter(++depth);
        List<Node> items = new ArrayList<>();
        Origin origin = lines.origin(lines.position());
        do {
            items.add(item(column));
            GivesUp.unless(lines.indent() <= column);
        } while (lines.indent() == column && lines.atItem());
        depth--;
        return Sequence.of(items).at(origin);
    }

    private Node item(int column) {
        lines.position(lines.position() + 1);
        int start = lines.position();
        if (lines.atLineEnd()) {
            Origin nothing = lines.origin(start);
            lines.toNextContent();
            if (lines.indent() > column) {
                return collection();
            }
            budget.take();
            return Scalar.ofNull().at(nothing);
        }
        if (lines.atItem()) {
            return sequence(lines.column(lines.position()));
        }
        int keyEnd = scalars.keyEnd();
        return keyEnd < 0 ? inline(column) : mapping(lines.column(lines.position()), keyEnd);
    }

    /** A scalar or a collection in brackets, which begins here; behind it no line may be indented further. */
    private Node inline(int column) {
        byte b = lines.here();
        Node node;
        if (b == '|' || b == '>') {
            budget.take();
            node = texts.read(column);
        } else {
            node = b == '[' || b == '{' ? flows.collection(depth + 1) : scalar();
            GivesUp.unless(lines.atLineEnd());
            lines.toNextContent();
        }
        GivesUp.unless(lines.indent() <= column);
        return node;
    }

    private Node scalar() {
        budget.take();
        return scalars.value();
    }
}
