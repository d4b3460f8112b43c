package io.waybill.pipeline.diff;

import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceChange;
import io.waybill.pipeline.report.JsonLines;
import io.waybill.validate.ResourceId;
import java.util.List;

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
                    JsonLines.change(change, json);
                });
            }
        }
        return lines.text();
    }
}
