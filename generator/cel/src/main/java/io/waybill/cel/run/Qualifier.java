package io.waybill.cel.run;

import com.google.common.primitives.UnsignedLong;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.ObjectValue;
import io.waybill.cel.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step into a value: a field, a key or an index.
 *
 * @param key what says which
 * @param isOptional whether nothing may be there
 */
record Qualifier(Step key, boolean isOptional) {

    private Object key(Frame frame) {
        return key instanceof Attribute attribute ? attribute.resolve(frame) : key.run(frame);
    }

    /** The value that is there. */
    Object of(Object value, Frame frame) {
        Object at = key(frame);
        frame.charge(1);
        return find(value, at)
                .orElseThrow(() -> EvaluationError.of(
                        value instanceof List ? "index out of bounds: " + at : "no such key: " + at));
    }

    /** The value that may be there. */
    Optional<Object> ifPresent(Object value, Frame frame) {
        Optional<Object> found = find(value, key(frame));
        if (found.isPresent()) {
            frame.charge(1);
        }
        return found;
    }

    /** Whether a value is there. */
    boolean isPresent(Object value, Frame frame) {
        Object at = key(frame);
        frame.charge(1);
        return value instanceof ObjectValue object && at instanceof String name
                ? object.has(name)
                : find(value, at).isPresent();
    }

    private static Optional<Object> find(Object value, Object at) {
        if (value instanceof ObjectValue object) {
            return object.find(at);
        }
        if (value instanceof Map<?, ?> map) {
            return Values.find(map, at);
        }
        if (value instanceof List<?> list) {
            long index = index(at);
            return index >= 0 && index < list.size() ? Optional.of(list.get((int) index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static long index(Object at) {
        if (at instanceof Long index) {
            return index;
        }
        if (at instanceof UnsignedLong index) {
            return index.bigIntegerValue().bitLength() < Integer.SIZE ? index.longValue() : Long.MAX_VALUE;
        }
        if (at instanceof Double index && index == Math.rint(index) && Math.abs(index) < 0x1p53) {
            return index.longValue();
        }
        throw EvaluationError.of("unsupported index type '" + Values.typeName(at) + "' in list");
    }
}
