package io.waybill.schema.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parts of a JSON document that was parsed to maps, lists and scalars; what has another form counts as absent. */
final class Json {

    private Json() {}

    /** The mapping under a key; empty where there is none. */
    @SuppressWarnings("unchecked") // the keys of JSON objects are texts
    static Map<String, Object> map(Map<String, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The mappings of the list under a key. */
    @SuppressWarnings("unchecked") // the keys of JSON objects are texts
    static List<Map<String, Object>> maps(Map<String, ?> parent, String key) {
        return list(parent, key).stream()
                .filter(Map.class::isInstance)
                .map(item -> (Map<String, Object>) item)
                .toList();
    }

    /** The texts of the list under a key. */
    static List<String> texts(Map<String, ?> parent, String key) {
        return list(parent, key).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The text under a key; empty where there is none. */
    static String text(Map<String, ?> parent, String key) {
        return parent.get(key) instanceof String text ? text : "";
    }

    static boolean isTrue(Map<String, ?> parent, String key) {
        return Boolean.TRUE.equals(parent.get(key));
    }

    private static List<?> list(Map<String, ?> parent, String key) {
        @Nullable Object value = parent.get(key);
        return value instanceof List<?> list ? list : List.of();
    }
}
