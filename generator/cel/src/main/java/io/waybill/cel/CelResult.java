package io.waybill.cel;

import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.waybill.cel.value.Timestamp;
import io.waybill.cel.value.Values;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.expression.Expression.Result;
import io.waybill.validate.expression.ExpressionException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation came to.
 *
 * @param value the value
 * @param cost what it cost
 */
record CelResult(Object value, long cost) implements Result {

    @Override
    public Object plain() {
        return value instanceof Boolean || value instanceof Number ? value : String.valueOf(value);
    }

    @Override
    public boolean isNull() {
        return value instanceof NullValue;
    }

    @Override
    public Node tree() throws ExpressionException {
        return tree(value);
    }

    private static Node tree(Object value) throws ExpressionException {
        if (value instanceof ObjectView view) {
            return view.mapping();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof String key)) {
                    throw ExpressionException.of("the key " + entry.getKey() + " of a map is not a text");
                }
                entries.put(key, tree(entry.getValue()));
            }
            return Mapping.of(entries);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>();
            for (Object item : list) {
                items.add(tree(item));
            }
            return Sequence.of(items);
        }
        return scalar(value);
    }

    private static Scalar scalar(Object value) throws ExpressionException {
        if (value instanceof Boolean truth) {
            return Scalar.of(truth);
        }
        if (value instanceof Double number) {
            return Scalar.of(number);
        }
        if (value instanceof Number number) {
            return Scalar.of(number.longValue());
        }
        if (value instanceof NullValue) {
            return Scalar.ofNull();
        }
        if (value instanceof CelByteString bytes) {
            return Scalar.of(Base64.getEncoder().encodeToString(bytes.toByteArray()));
        }
        if (value instanceof String || value instanceof Timestamp) {
            return Scalar.of(value.toString());
        }
        throw ExpressionException.of("a value of the type " + Values.typeName(value) + " cannot be stored");
    }
}
