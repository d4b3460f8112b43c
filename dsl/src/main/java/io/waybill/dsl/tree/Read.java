package io.waybill.dsl.tree;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns scalars back into Java values; what has another type is refused with its place. */
public final class Read {

    private Read() {}

    /** Text. */
    public static String string(Node node) {
        if (node instanceof Scalar scalar && scalar.value() instanceof String text) {
            return text;
        }
        throw wrong("text", node);
    }

    /** A whole number of 32 bits. */
    public static int int32(Node node) {
        long number = int64(node);
        if (number != (int) number) {
            throw wrong("a whole number of 32 bits", node);
        }
        return (int) number;
    }

    /** A whole number of 64 bits. */
    public static long int64(Node node) {
        if (node instanceof Scalar scalar && scalar.value() instanceof Long number) {
            return number;
        }
        throw wrong("a whole number", node);
    }

    /** A number. */
    public static double decimal(Node node) {
        if (node instanceof Scalar scalar && scalar.value() instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong("a number", node);
    }

    /** A boolean. */
    public static boolean bool(Node node) {
        if (node instanceof Scalar scalar && scalar.value() instanceof Boolean truth) {
            return truth;
        }
        throw wrong("true or false", node);
    }

    /** A moment in RFC 3339 form. */
    public static Instant instant(Node node) {
        try {
            return OffsetDateTime.parse(string(node)).toInstant();
        } catch (DateTimeException e) {
            throw wrong("a moment such as 2026-01-31T08:30:00Z", node);
        }
    }

    /** Bytes in base64. */
    public static byte[] bytes(Node node) {
        try {
            return Base64.getDecoder().decode(string(node));
        } catch (IllegalArgumentException e) {
            throw wrong("bytes in base64", node);
        }
    }

    /** A mapping. */
    public static Mapping mapping(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        throw wrong("a mapping", node);
    }

    /** A list whose items the function reads. */
    public static <V> List<V> list(Node node, Function<Node, V> read) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(read).toList();
        }
        throw wrong("a list", node);
    }

    /** A map, in the order of its keys, whose values the function reads. */
    public static <V> Map<String, V> map(Node node, Function<Node, V> read) {
        Mapping mapping = mapping(node);
        Map<String, V> entries = new LinkedHashMap<>();
        for (int i = 0; i < mapping.slots(); i++) {
            Node value = mapping.valueAt(i);
            if (value != null) {
                entries.put(mapping.keyAt(i), read.apply(value));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The node itself. */
    public static Node any(Node node) {
        return node;
    }

    private static IllegalStateException wrong(String expected, Node node) {
        String where = node.origin() == null ? "" : " at " + node.origin();
        return new IllegalStateException("Expected " + expected + where + ", found: " + node);
    }
}
