package io.waybill.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON values that stand one behind the other. */
final class JsonParsing extends Parsing {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.DOCUMENT)
                    .build())
            .build();

    private final JsonParser json;

    JsonParsing(String source, DocumentSplitter.Chunk chunk) {
        super(source, chunk);
        try {
            this.json = JSON.createParser(chunk.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Optional<Node> next() {
        try {
            JsonToken token = json.nextToken();
            return token == null ? Optional.empty() : Optional.of(node(token, FieldPath.root()));
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation() == null ? json.currentLocation() : e.getLocation();
            throw new Refused(
                    "This is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("it ends too early"),
                    "Correct the text at this place.",
                    origin(location));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node node(@Nullable JsonToken token, FieldPath path) throws IOException {
        Origin origin = origin(json.currentTokenLocation());
        if (token == JsonToken.START_OBJECT) {
            return mapping(path, origin);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                items.add(node(item, path.item(items.size())));
            }
            return Sequence.of(items).at(origin);
        }
        return scalar(token).at(origin);
    }

    private Node mapping(FieldPath path, Origin origin) throws IOException {
        MappingBuilder mapping = new MappingBuilder(this::report);
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            Origin keyOrigin = origin(json.currentTokenLocation());
            FieldPath field = path.field(key);
            mapping.put(key, node(json.nextToken(), field), keyOrigin, field);
        }
        return mapping.build(origin);
    }

    private Scalar scalar(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return Scalar.of(json.getText());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return Scalar.of(json.getBigIntegerValue());
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            double number = json.getDoubleValue();
            return Double.isInfinite(number) ? Scalar.of(json.getText()) : Scalar.of(number);
        }
        return token == JsonToken.VALUE_NULL ? Scalar.ofNull() : Scalar.of(token == JsonToken.VALUE_TRUE);
    }

    private Origin origin(JsonLocation location) {
        return origin(location.getLineNr() - 1, location.getColumnNr() - 1);
    }
}
