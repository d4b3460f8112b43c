package io.waybill.pipeline.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import io.waybill.explain.capacity.Amounts;
import io.waybill.explain.cluster.Inlined;
import io.waybill.pipeline.report.JsonLines;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the results of explanations as JSON: each component of a record is a field of the same name. */
final class RecordJson {

    private RecordJson() {}

    /**
     * Adds a line for a result.
     *
     * @param manifest what its manifest is called; empty for none
     */
    static void line(String manifest, String topic, Record result, JsonLines lines) {
        lines.add(json -> {
            if (!manifest.isEmpty()) {
                json.writeStringField("manifest", manifest);
            }
            json.writeStringField("topic", topic);
            fields(result, json);
        });
    }

    /** Writes the fields of a record into an object that was begun, and those of its parts among them. */
    private static void fields(Record value, JsonGenerator json) throws IOException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = get(value, component);
            if (held instanceof Inlined && held instanceof Record part) {
                fields(part, json);
            } else {
                json.writeFieldName(component.getName());
                value(held, json);
            }
        }
    }

    static @Nullable Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The results of explanations are public records", e);
        }
    }

    private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Amounts amounts) {
            Map<String, String> texts = new TreeMap<>();
            amounts.values().forEach((resource, amount) -> texts.put(resource, Amounts.text(resource, amount)));
            value(texts, json);
        } else if (value instanceof Record inner) {
            json.writeStartObject();
            fields(inner, json);
            json.writeEndObject();
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null), json);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> entries) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(entry.getValue(), json);
            }
            json.writeEndObject();
        } else {
            scalar(value, json);
        }
    }

    private static void scalar(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
