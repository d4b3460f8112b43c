package io.waybill.pipeline.target;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads OpenAPI documents as maps, lists and scalars, without what describes requests and responses. */
final class JsonValues {

    private static final JsonFactory JSON = new JsonFactory();

    /** The larger part of a document, which nobody asks for. */
    private static final Set<String> OF_REQUESTS = Set.of("parameters", "responses", "requestBody");

    private final JsonParser json;
    private boolean isInPaths;

    private JsonValues(JsonParser json) {
        this.json = json;
    }

    /**
     * The objects of a stream, one behind the other or in a list.
     *
     * @throws IOException when the stream cannot be read, or is not JSON
     */
    static List<Map<String, Object>> read(InputStream in) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        try (JsonParser json = JSON.createParser(in)) {
            JsonValues values = new JsonValues(json);
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    objects.add(values.object(0));
                }
            }
        }
        return objects;
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            if (depth == 0) {
                isInPaths = name.equals("paths");
            }
            if (isInPaths && OF_REQUESTS.contains(name)) {
                json.skipChildren();
                continue;
            }
            Object value = value(token, depth + 1);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private @Nullable Object value(@Nullable JsonToken token, int depth) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return object(depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                Object value = value(item, depth + 1);
                if (value != null) {
                    items.add(value);
                }
            }
            return items;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return json.getNumberValue();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }
}
