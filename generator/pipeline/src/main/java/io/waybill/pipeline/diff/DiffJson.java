package io.waybill.pipeline.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Node;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.render.JsonWriter;
import io.waybill.validate.ResourceId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells differences to programs: one JSON object a line, for each field. */
final class DiffJson {

    private DiffJson() {}

    static String of(List<ResourceChange> changes) {
        JsonLines lines = new JsonLines();
        for (ResourceChange resource : changes) {
            for (FieldChange change : resource.fields()) {
                lines.add(json -> {
                    json.writeStringField("file", resource.file());
                    JsonLines.resource(ResourceId.of(resource.resource()), json);
                    field(change, json);
                });
            }
        }
        return lines.text();
    }

    private static void field(FieldChange change, JsonGenerator json) throws IOException {
        json.writeStringField("field", change.field());
        json.writeStringField("change", change.change().toString());
        value("before", change.before(), json);
        value("after", change.after(), json);
        json.writeStringField("effect", change.effect().toString());
        json.writeStringField("reason", change.reason());
        if (change.refusedAt().isPresent()) {
            json.writeStringField("refusedAt", change.refusedAt().get());
        }
    }

    private static void value(String name, Optional<Node> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            JsonWriter.write(value.get(), json);
        }
    }
}
