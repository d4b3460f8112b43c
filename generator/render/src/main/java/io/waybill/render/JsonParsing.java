package io.waybill.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.values.PlainNumbers;
import io.waybill.render.values.Values;
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
                    .maxNameLength(Limits.DOCUMENT)
                    .maxNumberLength(Limits.DOCUMENT)
                    .build())
            .build();

    private final JsonParser json;
    private int read;
    private int consumed;
    private @Nullable ReadProblem failure;

    JsonParsing(String source, DocumentSplitter.Chunk chunk) {
        super(source, chunk);
        try {
            this.json = JSON.createParser(chunk.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once kubectl has read two values, it expects no more than JSON; before that, what is no JSON may be YAML. */
    @Override
    Optional<Node> next() {
        try {
            JsonToken token = json.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            Node node = node(token, FieldPath.root());
            read++;
            consumed = (int) json.currentLocation().getCharOffset();
            return Optional.of(node);
        } catch (StreamConstraintsException e) {
            throw refused(e);
        } catch (JsonProcessingException e) {
            Refused refused = refused(e);
            if (read > 1) {
                throw refused;
            }
            failure = refused.problem();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the text is no JSON from {@link #consumed} on; null when all of it is. */
    @Nullable ReadProblem failure() {
        return failure;
    }

    /** Where the last value ends. */
    int consumed() {
        return consumed;
    }

    private Refused refused(JsonProcessingException e) {
        JsonLocation location = e.getLocation() == null ? json.currentLocation() : e.getLocation();
        String problem = e.getOriginalMessage().lines().findFirst().orElse("it ends too early");
        boolean quotesTheText = problem.startsWith("Unrecognized token");
        return new Refused(
                "This is not JSON: " + (quotesTheText ? "it has a word that needs quotes" : problem) + ".",
                "Correct the text at this place.",
                origin(location));
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
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            String key = withoutHalves(name);
            Origin keyOrigin = origin(json.currentTokenLocation());
            FieldPath field = path.field(key);
            mapping.put(key, node(json.nextToken(), field), keyOrigin, field);
        }
        return mapping.build(origin);
    }

    private Scalar scalar(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return Scalar.of(withoutHalves(json.getText()));
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return number(json.getText());
        }
        return token == JsonToken.VALUE_NULL ? Scalar.ofNull() : Scalar.of(token == JsonToken.VALUE_TRUE);
    }

    private Scalar number(String text) {
        Number number = PlainNumbers.find(text);
        Scalar scalar = number == null ? null : Values.scalar(number);
        if (scalar == null) {
            throw new Refused(
                    "The number is larger than kubectl can read.",
                    "Quote it if it is meant as text.",
                    origin(json.currentTokenLocation()));
        }
        return scalar;
    }

    /** Escapes can write half of a pair of surrogates, which is no character; readers of JSON in Go replace it. */
    private static String withoutHalves(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Origin origin(JsonLocation location) {
        return origin(location.getLineNr() - 1, location.getColumnNr() - 1);
    }
}
