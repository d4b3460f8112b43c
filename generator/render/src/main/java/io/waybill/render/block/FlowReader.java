package io.waybill.render.block;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.values.PlainScalars;
import io.waybill.render.values.Values;
import java.util.ArrayList;
import java.util.List;

/** Reads mappings and lists in brackets that end on their line. */
final class FlowReader {

    private final Lines lines;
    private final ScalarReader scalars;
    private final Budget budget;

    FlowReader(Lines lines, ScalarReader scalars, Budget budget) {
        this.lines = lines;
        this.scalars = scalars;
        this.budget = budget;
    }

    /** The mapping or list whose bracket is here; moves behind it. */
    Node collection(int depth) {
        budget.enter(depth);
        Origin origin = lines.origin(lines.position());
        boolean isMapping = lines.here() == '{';
        lines.position(lines.position() + 1);
        return isMapping ? mapping(origin, depth) : sequence(origin, depth);
    }

    private Sequence sequence(Origin origin, int depth) {
        List<Node> items = new ArrayList<>();
        lines.skipSpaces();
        while (lines.here() != ']') {
            items.add(node(depth));
            separator((byte) ']');
        }
        lines.position(lines.position() + 1);
        return Sequence.of(items).at(origin);
    }

    private Mapping mapping(Origin origin, int depth) {
        Entries entries = new Entries();
        lines.skipSpaces();
        while (lines.here() != '}') {
            budget.take();
            Origin keyOrigin = lines.origin(lines.position());
            boolean quoted = ScalarReader.isQuote(lines.here());
            entries.add(key(), keyOrigin);
            lines.skipSpaces();
            GivesUp.unless(lines.here() == ':' && (quoted || lines.at(lines.position() + 1) == ' '));
            lines.position(lines.position() + 1);
            lines.skipSpaces();
            entries.value(node(depth));
            separator((byte) '}');
        }
        lines.position(lines.position() + 1);
        return entries.mapping(origin);
    }

    /** Moves behind a comma and the blanks around it, or to the bracket that ends the collection. */
    private void separator(byte end) {
        lines.skipSpaces();
        if (lines.here() == ',') {
            lines.position(lines.position() + 1);
            lines.skipSpaces();
        } else {
            GivesUp.unless(lines.here() == end);
        }
    }

    private Node node(int depth) {
        byte b = lines.here();
        if (b == '[' || b == '{') {
            return collection(depth + 1);
        }
        budget.take();
        Origin origin = lines.origin(lines.position());
        return ScalarReader.isQuote(b)
                ? Scalar.of(scalars.quoted()).at(origin)
                : ScalarReader.resolved(plain()).at(origin);
    }

    private String key() {
        if (ScalarReader.isQuote(lines.here())) {
            return scalars.quoted();
        }
        GivesUp.unless(lines.here() != '<');
        String key = Values.key(PlainScalars.resolve(plain()));
        if (key == null) {
            throw GivesUp.now();
        }
        return key;
    }

    private String plain() {
        scalars.checkStart();
        int start = lines.position();
        int end = start;
        for (int i = start; ; i++) {
            byte b = lines.at(i);
            if (b == ',' || b == ']' || b == '}' || b == ':' && lines.isBlankOrEnd(i + 1)) {
                lines.position(i);
                return lines.text(start, end + 1);
            }
            GivesUp.unless(b != '\n' && b != '\t' && b != '[' && b != '{' && b != '?' && b != '#');
            end = b == ' ' ? end : i;
        }
    }
}
