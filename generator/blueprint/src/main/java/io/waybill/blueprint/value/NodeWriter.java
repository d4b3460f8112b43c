package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/** Writes nodes as they are: {@code Mapping.empty().with("replicas", Scalar.of(3))}. */
public final class NodeWriter {

    private static final String TREE = "io.waybill.dsl.tree.";
    /** The class of mappings. */
    public static final String MAPPING = TREE + "Mapping";

    private static final String SEQUENCE = TREE + "Sequence";
    private static final String SCALAR = TREE + "Scalar";
    private static final int ITEMS_OF_A_CALL = 24;

    private NodeWriter() {}

    /** A node as Java. */
    public static Code write(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping(Code.call(MAPPING, "empty", List.of(), MAPPING), mapping, mapping.keys());
        }
        return node instanceof Sequence sequence ? sequence(sequence) : scalar((Scalar) node);
    }

    /** A mapping with more keys, as they are in another one. */
    public static Code mapping(Code start, Mapping from, List<String> keys) {
        Code code = start;
        for (String key : keys) {
            Node value = Objects.requireNonNull(from.get(key));
            code = code.then("with", List.of(Literals.text(key), write(value)), MAPPING);
        }
        return code;
    }

    private static Code sequence(Sequence sequence) {
        List<Code> items = sequence.items().stream().map(NodeWriter::write).toList();
        int first = Math.min(items.size(), ITEMS_OF_A_CALL);
        Code code = Code.call(SEQUENCE, "of", items.subList(0, first), SEQUENCE);
        for (Code item : items.subList(first, items.size())) {
            code = code.then("append", List.of(item), SEQUENCE);
        }
        return code;
    }

    private static Code scalar(Scalar scalar) {
        Object value = scalar.value();
        if (value == null) {
            return Code.call(SCALAR, "ofNull", List.of(), null);
        }
        Code literal;
        if (value instanceof Boolean truth) {
            literal = Literals.truth(truth);
        } else if (value instanceof Long number) {
            literal = Literals.number(number);
        } else if (value instanceof BigInteger number) {
            literal = Literals.number(number);
        } else if (value instanceof Double number) {
            literal = Literals.number(number);
        } else {
            literal = Literals.text(value.toString());
        }
        return Code.call(SCALAR, "of", List.of(literal), null);
    }
}
