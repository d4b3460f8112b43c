package io.waybill.schema.extract;

import java.util.Map;

/** What the API says, in sentences of its own, of types and fields. Read while building, never committed. */
public final class Descriptions {

    private final Map<String, String> texts;

    private Descriptions(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /**
     * Descriptions of an API.
     *
     * @param texts sentences under the name of a type, or under {@code type#field}
     */
    public static Descriptions of(Map<String, String> texts) {
        return new Descriptions(texts);
    }

    /** What the API says of a type; empty where it says nothing. */
    public String ofType(String typeName) {
        return texts.getOrDefault(typeName, "");
    }

    /** What the API says of a field; empty where it says nothing. */
    public String ofField(String typeName, String field) {
        return texts.getOrDefault(typeName + "#" + field, "");
    }
}
