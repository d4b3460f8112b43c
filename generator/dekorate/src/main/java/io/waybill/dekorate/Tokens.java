package io.waybill.dekorate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees from the tokens of Jackson, and back. */
final class Tokens {

    /** Beyond this a double cannot represent every whole number. */
    private static final double WHOLE_LIMIT = 1L << 53;

    private Tokens() {}

    /** The value that begins with the parser's next token. */
    static Node read(JsonParser tokens) throws IOException {
        return node(tokens, tokens.nextToken());
    }

    private static Node node(JsonParser tokens, @Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> entries = new LinkedHashMap<>();
            for (String key = tokens.nextFieldName(); key != null; key = tokens.nextFieldName()) {
                entries.put(key, node(tokens, tokens.nextToken()));
            }
            return Mapping.of(entries);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            for (JsonToken item = tokens.nextToken(); item != JsonToken.END_ARRAY; item = tokens.nextToken()) {
                items.add(node(tokens, item));
            }
            return Sequence.of(items);
        }
        return scalar(tokens, token);
    }

    private static Scalar scalar(JsonParser tokens, @Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_EMBEDDED_OBJECT) {
            return Scalar.of(tokens.getText());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return Scalar.of(tokens.getBigIntegerValue());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            double number = tokens.getDoubleValue();
            boolean whole = number == Math.rint(number) && Math.abs(number) <= WHOLE_LIMIT;
            return whole ? Scalar.of((long) number) : Scalar.of(number);
        }
        return token == JsonToken.VALUE_NULL ? Scalar.ofNull() : Scalar.of(token == JsonToken.VALUE_TRUE);
    }

    /** Writes a tree. */
    static void write(Node node, JsonGenerator tokens) throws IOException {
        if (node instanceof Mapping mapping) {
            tokens.writeStartObject();
            for (int i = 0; i < mapping.slots(); i++) {
                Node value = mapping.valueAt(i);
                if (value != null) {
                    tokens.writeFieldName(mapping.keyAt(i));
                    write(value, tokens);
                }
            }
            tokens.writeEndObject();
        } else if (node instanceof Sequence sequence) {
            tokens.writeStartArray();
            for (Node item : sequence) {
                write(item, tokens);
            }
            tokens.writeEndArray();
        } else {
            write(((Scalar) node).value(), tokens);
        }
    }

    private static void write(@Nullable Object value, JsonGenerator tokens) throws IOException {
        if (value instanceof String text) {
            tokens.writeString(text);
        } else if (value instanceof Long number) {
            writeNumber(number, tokens);
        } else if (value instanceof BigInteger number) {
            tokens.writeNumber(number);
        } else if (value instanceof Double number) {
            tokens.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            tokens.writeBoolean(truth);
        } else {
            tokens.writeNull();
        }
    }

    /** fabric8 reads an int-or-string from an int, and from no longer number. */
    private static void writeNumber(long number, JsonGenerator tokens) throws IOException {
        if (number == (int) number) {
            tokens.writeNumber((int) number);
        } else {
            tokens.writeNumber(number);
        }
    }
}
