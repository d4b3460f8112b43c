package io.waybill.cel.value;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all values have: a type, an order, a size. */
public final class Values {

    private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");

    private Values() {}

    /**
     * Whether two values are equal. Values of different types are not, but for numbers.
     *
     * @throws EvaluationError when an object of a resource is compared with something else
     */
    public static boolean equal(Object one, Object other) {
        if (one instanceof Comparing own) {
            return own.isEqualTo(other);
        }
        if (Numbers.isNumber(one)) {
            return Numbers.isNumber(other) && Numbers.equal(one, other);
        }
        if (one instanceof List<?> list) {
            return other instanceof List<?> items && equalItems(list, items);
        }
        if (one instanceof Map<?, ?> map) {
            return other instanceof Map<?, ?> entries && equalEntries(map, entries);
        }
        if (one instanceof Optional<?> optional) {
            return other instanceof Optional<?> value
                    && optional.isPresent() == value.isPresent()
                    && (optional.isEmpty() || equal(optional.get(), value.orElseThrow()));
        }
        return one.equals(other);
    }

    /** Whether an item of a list is equal to a value. */
    public static boolean contains(List<?> list, Object value) {
        for (Object item : list) {
            if (equal(item, value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two lists have equal items in one order. */
    public static boolean equalItems(List<?> list, List<?> items) {
        if (list.size() != items.size()) {
            return false;
        }
        Iterator<?> others = items.iterator();
        for (Object item : list) {
            if (!equal(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalEntries(Map<?, ?> map, Map<?, ?> entries) {
        if (map.size() != entries.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<Object> other = find(entries, entry.getKey());
            if (other.isEmpty() || !equal(entry.getValue(), other.get())) {
                return false;
            }
        }
        return true;
    }

    /** The value under a key, or under a number that is equal to it. */
    public static Optional<Object> find(Map<?, ?> map, Object key) {
        Object value = map.get(key);
        if (value != null || !Numbers.isNumber(key)) {
            return Optional.ofNullable(value);
        }
        if (key instanceof Double number && number != Math.rint(number)) {
            return Optional.empty();
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (Numbers.isNumber(entry.getKey()) && Numbers.equal(entry.getKey(), key)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Compares two values.
     *
     * @throws EvaluationError when their types have no order
     */
    public static int compare(Object one, Object other) {
        if (Numbers.isNumber(one) && Numbers.isNumber(other)) {
            if (Numbers.isNan(one) || Numbers.isNan(other)) {
                throw EvaluationError.of("NaN values cannot be ordered");
            }
            return Numbers.compare(one, other);
        }
        if (one instanceof String a && other instanceof String b) {
            return compareTexts(a, b);
        }
        if (one instanceof Boolean a && other instanceof Boolean b) {
            return a.compareTo(b);
        }
        if (one instanceof Duration a && other instanceof Duration b) {
            return a.compareTo(b);
        }
        if (one instanceof Timestamp a && other instanceof Timestamp b) {
            return a.compareTo(b);
        }
        if (one instanceof CelByteString a && other instanceof CelByteString b) {
            return Arrays.compareUnsigned(a.toByteArray(), b.toByteArray());
        }
        throw EvaluationError.noSuchOverload();
    }

    /** Texts are ordered by their code points, which differs from Java's order above the basic plane. */
    private static int compareTexts(String one, String other) {
        int most = Math.min(one.length(), other.length());
        for (int i = 0; i < most; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean isOne = Character.isSurrogate(a);
                return isOne == Character.isSurrogate(b) ? Character.compare(a, b) : isOne ? 1 : -1;
            }
        }
        return Integer.signum(one.length() - other.length());
    }

    /** The name of the type of a value. */
    public static String typeName(Object value) {
        if (value instanceof Named named) {
            return named.typeName();
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Map) {
            return "map";
        }
        if (value instanceof Optional) {
            return "optional_type";
        }
        return scalarName(value);
    }

    private static String scalarName(Object value) {
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof UnsignedLong) {
            return "uint";
        }
        if (value instanceof Double) {
            return "double";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof CelByteString) {
            return "bytes";
        }
        if (value instanceof Duration) {
            return "google.protobuf.Duration";
        }
        return value instanceof NullValue ? "null_type" : value.getClass().getSimpleName();
    }

    /** How much of a value a function that goes through it has before it: characters, bytes, items, entries, or 1. */
    public static long size(Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        if (value instanceof List<?> list) {
            return list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof CelByteString bytes) {
            return bytes.size();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Values::size).orElse(1L);
        }
        return value instanceof Named named ? named.size() : 1;
    }

    /** Whether a value is the one that its type starts from, such as 0, an empty text or an empty list. */
    public static boolean isZero(Object value) {
        if (Numbers.isNumber(value)) {
            return Numbers.equal(value, 0L);
        }
        if (value instanceof Duration duration) {
            return duration.isZero();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.instant().equals(FIRST_YEAR);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() || isZero(optional.get());
        }
        boolean hasParts = value instanceof String
                || value instanceof List
                || value instanceof Map
                || value instanceof CelByteString;
        return hasParts ? size(value) == 0 : value instanceof NullValue || Boolean.FALSE.equals(value);
    }
}
