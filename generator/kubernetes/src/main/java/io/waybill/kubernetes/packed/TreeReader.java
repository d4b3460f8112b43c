package io.waybill.kubernetes.packed;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one tree that {@link TreeWriter} wrote. */
final class TreeReader {

    private final Dictionary<String> texts;
    private final Dictionary<List<String>> keys;
    private final String source;
    private final Bytes in;
    private int line;

    TreeReader(Dictionary<String> texts, Dictionary<List<String>> keys, String source, byte[] packed) {
        this.texts = texts;
        this.keys = keys;
        this.source = source;
        this.in = new Bytes(packed);
    }

    Mapping read() {
        return (Mapping) node(in.next(), 1, 1);
    }

    private Mapping mapping(int kind, @Nullable Origin own) {
        List<String> present = kind == Tags.KNOWN_KEYS ? keys.entry((int) in.nextNumber()) : ownKeys();
        List<Node> values = new ArrayList<>(present.size());
        List<@Nullable Origin> origins = new ArrayList<>(present.size());
        int column = own == null ? 0 : own.column();
        int nextLine = own == null ? line : own.line();
        for (String key : present) {
            int tag = in.next();
            Origin at = origin(Tags.keyPlace(tag), nextLine, column);
            origins.add(at);
            int valueKind = Tags.kind(tag);
            int fromLine = (at == null ? line : at.line()) + Tags.linesBelow(valueKind);
            int fromColumn = (at == null ? 0 : at.column()) + Tags.columnsBehind(valueKind, key);
            values.add(node(tag, fromLine, fromColumn));
            nextLine = line + 1;
        }
        return Mapping.read(present, values, origins, own);
    }

    private List<String> ownKeys() {
        int size = (int) in.nextNumber();
        List<String> own = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            own.add(in.nextText());
        }
        return own;
    }

    private Node node(int tag, int expectedLine, int expectedColumn) {
        Origin origin = origin(Tags.place(tag), expectedLine, expectedColumn);
        int kind = Tags.kind(tag);
        return switch (kind) {
            case Tags.KNOWN_KEYS, Tags.KEYS -> mapping(kind, origin);
            case Tags.SEQUENCE -> sequence(origin);
            default -> scalar(kind).at(origin);
        };
    }

    private Sequence sequence(@Nullable Origin own) {
        int size = (int) in.nextNumber();
        List<Node> items = new ArrayList<>(size);
        int column = own == null ? 0 : own.column() + 2;
        int nextLine = own == null ? line : own.line();
        for (int i = 0; i < size; i++) {
            items.add(node(in.next(), nextLine, column));
            nextLine = line + 1;
        }
        return Sequence.of(items).at(own);
    }

    private Scalar scalar(int kind) {
        return switch (kind) {
            case Tags.NULL -> Scalar.ofNull();
            case Tags.FALSE -> Scalar.of(false);
            case Tags.TRUE -> Scalar.of(true);
            case Tags.WHOLE -> Scalar.of(in.nextSigned());
            case Tags.FRACTION -> Scalar.of(Double.longBitsToDouble(in.nextNumber()));
            case Tags.HUGE -> Scalar.of(new BigInteger(in.nextText()));
            case Tags.KNOWN_TEXT -> Scalar.of(texts.entry((int) in.nextNumber()));
            case Tags.TEXT -> Scalar.of(in.nextText());
            default -> throw new IllegalStateException("No tree has the kind " + kind);
        };
    }

    private @Nullable Origin origin(int place, int expectedLine, int expectedColumn) {
        if (place == Tags.NOWHERE) {
            return null;
        }
        Origin origin = switch (place) {
            case Tags.ELSEWHERE -> new Origin(source, expectedLine + (int) in.nextSigned(), (int) in.nextNumber());
            case Tags.FOREIGN -> new Origin(in.nextText(), (int) in.nextNumber(), (int) in.nextNumber());
            default -> new Origin(source, expectedLine, expectedColumn);
        };
        line = origin.line();
        return origin;
    }
}
