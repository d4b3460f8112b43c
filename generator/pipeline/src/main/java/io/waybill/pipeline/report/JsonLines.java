package io.waybill.pipeline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Text of one JSON object a line. */
public final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter out = new StringWriter();

    /** Writes the fields of an object. */
    @FunctionalInterface
    public interface Fields {

        /** Writes them. */
        void write(JsonGenerator json) throws IOException;
    }

    /** Adds an object. */
    public void add(Fields fields) {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.append('\n');
    }

    /** Writes where something is: in a text, and in a resource. */
    public static void where(Place place, ResourceId resource, JsonGenerator json) throws IOException {
        json.writeStringField("file", place.file());
        json.writeNumberField("document", place.document());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        resource(resource, json);
    }

    /** Writes what a resource is called. */
    public static void resource(ResourceId id, JsonGenerator json) throws IOException {
        json.writeStringField("apiVersion", id.apiVersion());
        json.writeStringField("kind", id.kind());
        json.writeStringField("namespace", id.namespace());
        json.writeStringField("name", id.name());
    }

    /** All of it. */
    public String text() {
        return out.toString();
    }
}
