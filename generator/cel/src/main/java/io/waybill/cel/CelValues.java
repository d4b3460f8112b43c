package io.waybill.cel;

import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.waybill.cel.value.EvaluationError;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import io.waybill.validate.expression.ExpressionType.Sized;
import io.waybill.validate.expression.Unknown;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Nodes as the values that expressions see; lists and objects are read when an expression asks for their parts. */
final class CelValues {

    private static final ListOf ANY_LIST = new ListOf(Simple.ANY);
    private static final MapOf ANY_MAP = new MapOf(Simple.ANY);

    private CelValues() {}

    /**
     * The value of a node.
     *
     * @throws IllegalArgumentException when it has not the form that its type needs
     * @throws EvaluationError when it is not known
     */
    static Object of(ExpressionType type, Node node) {
        if (Unknown.is(node)) {
            throw unknown();
        }
        if (node instanceof Mapping mapping) {
            return type instanceof Fields fields
                    ? ObjectView.of(mapping, fields)
                    : ObjectView.of(mapping, type instanceof MapOf map ? map : ANY_MAP);
        }
        if (node instanceof Sequence sequence) {
            return ListView.of(sequence, type instanceof ListOf list ? list : ANY_LIST);
        }
        Scalar scalar = (Scalar) node;
        return scalar.isNull() ? NullValue.NULL_VALUE : scalar(simple(type), scalar);
    }

    static EvaluationError unknown() {
        return EvaluationError.unknown("it depends on what only the cluster knows");
    }

    private static Simple simple(ExpressionType type) {
        if (type instanceof Sized sized) {
            return sized.type();
        }
        return type instanceof Simple simple ? simple : Simple.ANY;
    }

    /** A node as what it is without a schema, to compare it with another. */
    static @Nullable Object plain(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> entries = new HashMap<>();
            mapping.keys().forEach(key -> entries.put(key, plain(mapping.get(key))));
            return entries;
        }
        if (node instanceof Sequence sequence) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < sequence.size(); i++) {
                items.add(plain(sequence.get(i)));
            }
            return items;
        }
        return node == null ? null : of(Simple.ANY, node);
    }

    private static Object scalar(Simple type, Scalar scalar) {
        Object value = Objects.requireNonNull(scalar.value());
        if (value instanceof String text) {
            return switch (type) {
                case BYTES -> CelByteString.of(Base64.getMimeDecoder().decode(text));
                case DURATION -> FormattedTimes.duration(text);
                case TIMESTAMP -> FormattedTimes.timestamp(text);
                default -> text;
            };
        }
        if (value instanceof Number number) {
            return switch (type) {
                case DOUBLE -> number.doubleValue();
                case INTEGER -> number.longValue();
                default -> value instanceof Long ? value : number(number.doubleValue());
            };
        }
        return value;
    }

    /** A number without a fraction is whole, however it was written. */
    private static Object number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 53 ? (Object) (long) number : (Object) number;
    }
}
