package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which values an API server cannot tell from a field that is left out; the table says how it was made. */
final class ZeroValues {

    private static final String FILE = "zero-values.txt";

    private static final ZeroValues NONE = new ZeroValues(Set.of(), Set.of(), Set.of());

    private final Set<String> objects;
    private final Set<String> zeros;
    private final Set<String> texts;

    private ZeroValues(Set<String> objects, Set<String> zeros, Set<String> texts) {
        this.objects = objects;
        this.zeros = zeros;
        this.texts = texts;
    }

    /** Read when first asked for. */
    private static final class Loaded {
        static final Map<String, ZeroValues> BY_TYPE = read(text());
    }

    /** What is known of the fields of a type. */
    static ZeroValues of(String typeName) {
        return Loaded.BY_TYPE.getOrDefault(typeName, NONE);
    }

    /** The whole table, by type. */
    static Map<String, ZeroValues> all() {
        return Loaded.BY_TYPE;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(ZeroValues.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The table, by type.
     *
     * @throws IllegalArgumentException when a line has no known form; the message quotes it
     */
    static Map<String, ZeroValues> read(String text) {
        Map<String, ZeroValues> types = new HashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            Map<String, Set<String>> parts =
                    Map.of("objects", new HashSet<>(), "zeros", new HashSet<>(), "texts", new HashSet<>());
            String[] words = line.split(" ");
            String part = "";
            for (int i = 1; i < words.length; i++) {
                if (parts.containsKey(words[i])) {
                    part = words[i];
                } else if (!parts.getOrDefault(part, Set.of()).add(words[i])) {
                    throw new IllegalArgumentException("Not a line of the table of zero values: \"" + line + "\"");
                }
            }
            types.put(
                    words[0],
                    new ZeroValues(
                            Objects.requireNonNull(parts.get("objects")),
                            Objects.requireNonNull(parts.get("zeros")),
                            Objects.requireNonNull(parts.get("texts"))));
        });
        return types;
    }

    /** The fields that it names. */
    Set<String> fields() {
        Set<String> all = new HashSet<>(objects);
        all.addAll(zeros);
        all.addAll(texts);
        return all;
    }

    /** The fields that are objects which every object of the type has, written or not. */
    Set<String> objects() {
        return objects;
    }

    /** Whether a value of a field is stored as if it had not been written. */
    boolean isZero(String field, Scalar value) {
        Object plain = value.value();
        if (plain instanceof String text) {
            return text.isEmpty() && !texts.contains(field) || zeros.contains(field) && isNothing(text);
        }
        return zeros.contains(field)
                && (Boolean.FALSE.equals(plain) || plain instanceof Number number && number.doubleValue() == 0);
    }

    private static boolean isNothing(String amount) {
        return Quantity.isQuantity(amount) && Quantity.parse(amount).amount().signum() == 0;
    }
}
