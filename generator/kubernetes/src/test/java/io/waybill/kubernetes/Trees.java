package io.waybill.kubernetes;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.List;

/** Trees of tests, written as maps and lists. */
public final class Trees {

    private Trees() {}

    /** A mapping of keys and values in turn. */
    public static Mapping map(Object... keysAndValues) {
        Mapping mapping = Mapping.empty();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            mapping = mapping.with((String) keysAndValues[i], node(keysAndValues[i + 1]));
        }
        return mapping;
    }

    private static Node node(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof List<?> list) {
            return Sequence.of(list.stream().map(Trees::node).toArray(Node[]::new));
        }
        return value instanceof Integer number ? Scalar.of((long) number) : Scalar.of(String.valueOf(value));
    }
}
