package io.waybill.schema.extract;

import java.util.Map;

/** What the API says, in sentences of its own, of types and fields. Read while building, never committed. */
public final class Descriptions {

    private final Map<String, String> texts;

    Descriptions(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
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
