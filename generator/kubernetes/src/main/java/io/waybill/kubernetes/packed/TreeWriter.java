package io.waybill.kubernetes.packed;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one tree. {@link TreeReader} mirrors it. */
final class TreeWriter {

    private static final int LONGEST_KNOWN = 40;

    private final Dictionary<String> texts;
    private final Dictionary<List<String>> keys;
    private final String source;
    private final Bytes out = new Bytes();
    private int line;

    TreeWriter(Dictionary<String> texts, Dictionary<List<String>> keys, String source) {
        this.texts = texts;
        this.keys = keys;
        this.source = source;
    }

    byte[] write(Mapping tree) {
        node(tree, Tags.EXPECTED, null, 0, null, 1, 1);
        return out.take();
    }

    private int number(List<String> present) {
        for (String key : present) {
            if (key.length() > LONGEST_KNOWN) {
                return Dictionary.UNKNOWN;
            }
        }
        return keys.number(present);
    }

    private void mapping(Mapping mapping, List<String> present, int known) {
        if (known == Dictionary.UNKNOWN) {
            out.addNumber(present.size());
            present.forEach(out::addText);
        } else {
            out.addNumber(known);
        }
        Origin own = mapping.origin();
        int column = own == null ? 0 : own.column();
        int nextLine = own == null ? line : own.line();
        for (int i = 0; i < mapping.slots(); i++) {
            Node value = mapping.valueAt(i);
            if (value != null) {
                entry(mapping.keyAt(i), mapping.originOf(mapping.keyAt(i)), value, nextLine, column);
                nextLine = line + 1;
            }
        }
    }

    private void entry(String key, @Nullable Origin at, Node value, int expectedLine, int expectedColumn) {
        int keyPlace = place(at, expectedLine, expectedColumn);
        int keyLine = at == null ? line : at.line();
        int keyColumn = at == null ? 0 : at.column();
        node(value, keyPlace, at, expectedLine, key, keyLine, keyColumn);
    }

    /** Writes a value behind its key, or the tree or an item, which have none. */
    private void node(
            Node node,
            int keyPlace,
            @Nullable Origin key,
            int expectedLine,
            @Nullable String name,
            int fromLine,
            int fromColumn) {
        List<String> present = node instanceof Mapping mapping ? mapping.keys() : List.of();
        int number = node instanceof Mapping ? number(present) : text(node);
        int kind = kind(node, number);
        int below = name == null ? 0 : Tags.linesBelow(kind);
        int behind = name == null ? 0 : Tags.columnsBehind(kind, name);
        int place = place(node.origin(), fromLine + below, fromColumn + behind);
        out.add(Tags.of(kind, place, keyPlace));
        if (name != null) {
            origin(keyPlace, key, expectedLine);
        }
        origin(place, node.origin(), fromLine + below);
        if (node instanceof Mapping mapping) {
            mapping(mapping, present, number);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence);
        } else {
            value((Scalar) node, number);
        }
    }

    private int text(Node node) {
        return node instanceof Scalar scalar && scalar.value() instanceof String text && text.length() <= LONGEST_KNOWN
                ? texts.number(text)
                : Dictionary.UNKNOWN;
    }

    private static int kind(Node node, int number) {
        if (node instanceof Mapping) {
            return number == Dictionary.UNKNOWN ? Tags.KEYS : Tags.KNOWN_KEYS;
        }
        if (node instanceof Sequence) {
            return Tags.SEQUENCE;
        }
        Object value = ((Scalar) node).value();
        if (value instanceof String) {
            return number == Dictionary.UNKNOWN ? Tags.TEXT : Tags.KNOWN_TEXT;
        }
        if (value instanceof Boolean truth) {
            return truth ? Tags.TRUE : Tags.FALSE;
        }
        if (value instanceof Long) {
            return Tags.WHOLE;
        }
        return value == null ? Tags.NULL : value instanceof Double ? Tags.FRACTION : Tags.HUGE;
    }

    private void sequence(Sequence sequence) {
        out.addNumber(sequence.size());
        Origin own = sequence.origin();
        int column = own == null ? 0 : own.column() + 2;
        int nextLine = own == null ? line : own.line();
        for (int i = 0; i < sequence.size(); i++) {
            node(sequence.get(i), Tags.EXPECTED, null, 0, null, nextLine, column);
            nextLine = line + 1;
        }
    }

    private void value(Scalar scalar, int number) {
        Object value = scalar.value();
        if (number != Dictionary.UNKNOWN) {
            out.addNumber(number);
        } else if (value instanceof Long whole) {
            out.addSigned(whole);
        } else if (value instanceof Double fraction) {
            out.addNumber(Double.doubleToRawLongBits(fraction));
        } else if (value != null && !(value instanceof Boolean)) {
            out.addText(String.valueOf(value));
        }
    }

    private int place(@Nullable Origin origin, int expectedLine, int expectedColumn) {
        if (origin == null) {
            return Tags.NOWHERE;
        }
        if (!origin.source().equals(source)) {
            return Tags.FOREIGN;
        }
        return origin.line() == expectedLine && origin.column() == expectedColumn ? Tags.EXPECTED : Tags.ELSEWHERE;
    }

    private void origin(int place, @Nullable Origin origin, int expectedLine) {
        if (origin == null) {
            return;
        }
        if (place == Tags.ELSEWHERE) {
            out.addSigned(origin.line() - (long) expectedLine);
            out.addNumber(origin.column());
        } else if (place == Tags.FOREIGN) {
            out.addText(origin.source());
            out.addNumber(origin.line());
            out.addNumber(origin.column());
        }
        line = origin.line();
    }
}
