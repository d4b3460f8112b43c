package io.waybill.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trees as a parser of Jackson finds them, with where they were written. */
final class TreeReading {

    private TreeReading() {}

    /** The value that begins at the parser's token; the parser is at its last token afterwards. */
    static Node read(JsonParser json) throws IOException {
        Origin origin = origin(json.currentTokenLocation());
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.FIELD_NAME) {
            return mapping(json, origin);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(json));
            }
            return Sequence.of(items).at(origin);
        }
        return scalar(json).at(origin);
    }

    private static Node mapping(JsonParser json, @Nullable Origin origin) throws IOException {
        List<String> keys = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        List<@Nullable Origin> origins = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.nextToken();
        }
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            Origin place = origin(json.currentTokenLocation());
            json.nextToken();
            Node value = read(json);
            int before = keys.indexOf(key);
            if (before < 0) {
                keys.add(key);
                values.add(value);
                origins.add(place);
            } else {
                values.set(before, value); // as Jackson does, unless STRICT_DUPLICATE_DETECTION refuses it
                origins.set(before, place);
            }
            json.nextToken();
        }
        return Mapping.read(keys, values, origins, origin);
    }

    private static Scalar scalar(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE, VALUE_FALSE -> Scalar.of(json.getBooleanValue());
            case VALUE_NULL -> Scalar.ofNull();
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? Scalar.of(json.getBigIntegerValue())
                        : Scalar.of(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> Scalar.of(json.getDoubleValue());
            default -> Scalar.of(json.getText());
        };
    }

    /** The place of a token; none where the parser walks a tree, which has no lines. */
    private static @Nullable Origin origin(@Nullable JsonLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return null;
        }
        Object source = location.contentReference().getRawContent();
        String name = source instanceof File || source instanceof Path ? source.toString() : "";
        return new Origin(name, location.getLineNr(), Math.max(1, location.getColumnNr()));
    }
}
